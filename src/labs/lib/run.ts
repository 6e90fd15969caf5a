/** A run that moves only when asked, and stops when asked again, at its end, out of sight, and when anything else is touched. */

interface Lab extends HTMLElement { readonly heard: readonly string[] }

/** A lab whose button is `[data-act=run]` → what that button does. `advance` goes on a little and says whether there is more. */
export function runOf(lab: Lab, advance: () => boolean): (jump: () => void) => void {
  /** Of the timer; 0 when nothing moves. */
  let beat = 0
  const button = () => lab.querySelector('[data-act=run]')!
  const halt = () => {
    clearInterval(beat)
    beat = 0
    button().ariaPressed = 'false'
  }
  for (const type of lab.heard) lab.addEventListener(type, ({ target }) => target === button() || halt())
  // A lab taken off the page is out of sight too.
  new IntersectionObserver(([entry]) => entry!.isIntersecting || halt()).observe(lab)
  /** For a reader who wants no motion `jump` goes to the end. */
  return (jump) => {
    if (beat) return halt()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return jump()
    button().ariaPressed = 'true'
    beat = window.setInterval(() => advance() || halt(), 160)
  }
}
