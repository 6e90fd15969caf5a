/** Answers are checked by the stylesheet; what keeps them is loaded with the first answer, or where one is kept already. */
import { recall } from './store.ts'

export function keepAnswers(): void {
  if (!document.querySelector('.answers')) return
  const load = (changed?: Event) => void import('./answers.ts').then(({ followAnswers }) => followAnswers(changed))
  if (recall('answers')?.includes(`"${location.pathname}"`)) load()
  else addEventListener('change', function first(event) {
    if (!(event.target as Element).closest('.answers')) return
    removeEventListener('change', first)
    load(event)
  })
}
