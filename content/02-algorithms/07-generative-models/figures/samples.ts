/** The first twelve digits of each kind as the listings printed them: 64 letters each, a black to p white. */
import { readFileSync } from 'node:fs'
import { colour, label } from '#labs/lib/plot.ts'

const rows = [
  ['真图', 'yardstick', /^held out: ([a-p]{64})$/gm], ['GAN，第 200 步', 'gan', /^step 200 ([a-p]{64})$/gm], ['GAN，第 800 步', 'gan', /^step 800 ([a-p]{64})$/gm],
  ['扩散，850 步', 'ddpm', /^step 850 ([a-p]{64})$/gm], ['同上，一步采样', 'ddpm', /^one ([a-p]{64})$/gm], ['自回归，520 步', 'ar', /^step 520 ([a-p]{64})$/gm],
] as const

const [left, pitch, size] = [152, 36, 4]

/** Runs of one grey level become one path: eight levels a row keep the drawing small. */
function drawn(name: string, pattern: RegExp, top: number): string {
  const images = [...readFileSync(new URL(`../listings/${name}.out`, import.meta.url), 'utf8').matchAll(pattern)].slice(0, 12)
  if (images.length < 12) throw new Error(`listings/${name}.out has ${images.length} images, not 12`)
  const paths = Array.from({ length: 8 }, () => '')
  images.forEach(([, letters], k) => {
    for (let i = 0; i < 64; i++) {
      const level = (letters!.charCodeAt(i) - 97) >> 1
      if (level) paths[level] += `M${left + k * pitch + (i % 8) * size} ${top + (i >> 3) * size}h${size}v${size}h-${size}z`
    }
  })
  const frames = images.map((_, k) => `M${left + k * pitch - 1} ${top - 1}h34v34h-34z`).join('')
  return `<path d="${frames}" fill="none" stroke="${colour('rule')}"/>` + paths.map((d, level) => d && `<path d="${d}" fill="${colour('ink')}" fill-opacity="${(level / 7).toFixed(2)}"/>`).join('')
}

export default () =>
  `<svg class="chart" viewBox="0 0 584 ${rows.length * 42 + 4}">${rows.map(([name, file, pattern], i) => label([0, i * 42 + 25], name) + drawn(file, pattern, i * 42 + 4)).join('')}</svg>`
