/** `/routes/`: stops can be ticked, a stretch can be chosen, and how far one has come is told. The lists are complete without it. */
import { chooseRoute, chosenRoute, readStops, setRead } from './route-progress.ts'
import { announce } from './theme.ts'

const stages = [...document.querySelectorAll<HTMLElement>('[data-stops]')]

/** 已读 3 / 9 · in the room that was left for it. */
function tell(): void {
  const read = readStops()
  for (const stage of stages) {
    const stops = stage.dataset.stops!.split(' ')
    const done = stops.filter((one) => read.has(one)).length
    stage.querySelector('[data-done]')!.textContent = done === 0 ? '' : done === stops.length ? '读完了' : `已读 ${done}`
    stage.toggleAttribute('data-chosen', stage.dataset.route === chosenRoute())
  }
  for (const tick of document.querySelectorAll<HTMLInputElement>('input[data-stop]')) tick.checked = read.has(tick.dataset.stop!)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
    const mine = button.dataset.choose === chosenRoute()
    button.setAttribute('aria-pressed', String(mine))
    button.textContent = mine ? '正在走这一段' : '走这一段'
  }
}

for (const tick of document.querySelectorAll<HTMLInputElement>('input[data-stop]')) {
  tick.disabled = false
  tick.addEventListener('change', () => { setRead(tick.dataset.stop!, tick.checked); tell() })
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
  button.disabled = false
  button.addEventListener('click', () => {
    const leave = button.dataset.choose === chosenRoute()
    chooseRoute(leave ? null : button.dataset.choose!)
    tell()
    announce(leave ? '不再跟这条路线' : '记下了：读到这条路线上的章，会告诉你是第几站、下一站在哪里')
  })
}
tell()
// Another tab, or the way back from a chapter: what was read meanwhile is told.
addEventListener('storage', tell)
addEventListener('pageshow', tell)
