/** `public/icon.svg` → the PNG icons that devices want, `icons/<name>.png`: drawn in every build, the same bytes each time, so that no copy can fall behind the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icons } from '../src/site/icon-files.ts'
import { openRenderer, Resvg } from './resvg.ts'

export async function writeIcons(out: string): Promise<void> {
  await openRenderer()
  const svg = readFileSync('public/icon.svg', 'utf8')
  mkdirSync(join(out, 'icons'), { recursive: true })
  for (const { name, size, square } of icons) {
    // A device that cuts icons to its own shape wants no round corners.
    const drawn = new Resvg(square ? svg.replace(/ rx="\d+"/, '') : svg, { fitTo: { mode: 'width', value: size } }).render()
    writeFileSync(join(out, 'icons', `${name}.png`), drawn.asPng())
  }
}
