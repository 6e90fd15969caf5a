/** Exercises answered in place: said aloud, kept on this machine, there again on the next visit. The marks themselves are the stylesheet's. */
import { recall, remember } from './store.ts'
import { announce } from './theme.ts'

type Field = HTMLInputElement | HTMLSelectElement
const key = 'answers'
/** Path of the page → field → what was answered. */
type Kept = Record<string, Record<string, string>>

function kept(): Kept {
  try { return JSON.parse(recall(key) ?? '{}') as Kept } catch { return {} }
}

const fieldsOf = (form: Element) => [...form.querySelectorAll<Field>('input, select')]
const given = (field: Field): string => (field instanceof HTMLInputElement && field.type === 'radio' ? (field.checked ? field.labels![0]!.textContent : '') : field instanceof HTMLSelectElement && field.selectedIndex < 1 ? '' : field.value)
const isRight = (field: Field): boolean =>
  field instanceof HTMLSelectElement ? field.selectedOptions[0]?.hasAttribute('data-right') ?? false
    : field.type === 'radio' ? field.hasAttribute('data-right') : field.value !== '' && field.validity.valid

/** Each question of a form once: a number, a place in an order, a group of options. */
function questions(form: Element): { given: boolean; right: boolean }[] {
  return Object.values(Object.groupBy(fieldsOf(form), ({ name }) => name)).map((fields) => {
    const chosen = fields!.find(given)
    return { given: Boolean(chosen), right: Boolean(chosen && isRight(chosen)) }
  })
}

function mark(form: Element): void {
  form.closest('.exercise')?.toggleAttribute('data-done', questions(form).every(({ right }) => right))
}

function restore(form: Element, values: Record<string, string>): void {
  for (const field of fieldsOf(form)) {
    const value = values[field.name]
    if (!value) continue
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.labels![0]!.textContent === value
    else field.value = value
    // Only what a reader has typed just now is :user-valid.
    field.dataset.kept = ''
  }
  mark(form)
}

export function followAnswers(changed?: Event): void {
  const forms = [...document.querySelectorAll('.answers')]
  const values = kept()[location.pathname] ?? {}
  for (const form of forms) restore(form, values)
  const tell = ({ target }: Event) => {
    const [field, form] = [target as Field, (target as Element).closest('.answers')]
    if (!form) return
    const all = questions(form)
    mark(form)
    if (given(field)) announce(!isRight(field) ? '不对，再想想' : all.length > 1 && all.every(({ right }) => right) ? '对，全部答对' : '对')
    const here = Object.fromEntries(forms.flatMap(fieldsOf).filter(given).map((one) => [one.name, given(one)]))
    remember(key, JSON.stringify({ ...kept(), [location.pathname]: here }))
  }
  addEventListener('change', tell)
  if (changed) tell(changed)
}
