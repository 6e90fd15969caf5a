/** A reader who came by an old address is sent on at once; “back” leads to where they came from. */
function follow(): void {
  const page = document.querySelector<HTMLAnchorElement>('a[data-moved-page]')
  // A page hands on the place that was asked for, unless it has become a place itself.
  if (page) return location.replace(page.hash || !location.hash ? page.href : page.href + location.hash)
  let id = ''
  try { id = decodeURIComponent(location.hash.slice(1)) } catch { /* a broken escape names no place */ }
  const place = id && document.querySelector<HTMLAnchorElement>(`.moved > [id=${CSS.escape(id)}] a`)
  if (place) location.replace(place.href)
}

follow()
addEventListener('hashchange', follow)
