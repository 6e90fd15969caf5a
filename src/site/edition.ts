/** The link to the other edition leads to the same place on the same page. */
export function keepPlaceInEdition(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-edition]')
  link?.addEventListener('click', () => { [link.search, link.hash] = [location.search, location.hash] })
}
