/** The workflow that publishes: it runs the README's commands, may do little, and publishes nothing that was not tested. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'

interface Step { uses?: string; run?: string; env?: Record<string, string>; if?: string; with?: Record<string, unknown> }
interface Job { needs?: string; if?: string; steps: Step[]; permissions?: Record<string, string> }
interface Workflow { permissions: Record<string, string>; jobs: Record<string, Job> }

const text = readFileSync('.github/workflows/deploy.yml', 'utf8')
const { permissions, jobs } = parse(text) as Workflow
const { build, ...deploys } = jobs
const packages = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string>; devDependencies: Record<string, string> }

test('it tests, then builds, then makes the editions, with the commands of the README', () => {
  const commands = build!.steps.map(({ run }) => run).filter((run) => run?.startsWith('npm'))
  assert.deepEqual(commands, ['npm test', 'npm run build', 'npm run editions'])
  const readme = readFileSync('README.md', 'utf8')
  for (const command of commands) assert.ok(readme.includes(command!), `the README does not say ${command}`)
  assert.ok('test' in packages.scripts && 'build' in packages.scripts)
})

test('the address of the site comes from the repository’s variables', () => {
  for (const command of ['npm run build', 'npm run editions']) {
    const { env } = build!.steps.find(({ run }) => run === command)!
    assert.match(env!.SITE_URL!, /vars\.SITE_URL/)
    assert.match(env!.BASE_PATH!, /vars\.BASE_PATH/)
  }
})

test('the permalinks are held against the whole history', () => {
  assert.equal(build!.steps[0]!.with!['fetch-depth'], 0)
})

test('it may read, and only the job that publishes to GitHub may do more', () => {
  assert.deepEqual(permissions, { contents: 'read' })
  assert.deepEqual(Object.entries(jobs).filter(([, job]) => job.permissions).map(([name, job]) => [name, job.permissions]), [['github', { pages: 'write', 'id-token': 'write' }]])
})

test('only what was built and tested is published, and never from a pull request', () => {
  for (const [name, job] of Object.entries(deploys)) {
    assert.equal(job.needs, 'build', name)
    assert.match(job.if!, /^github\.event_name == 'push' && /)
  }
  assert.ok(!/pull_request_target/.test(text))
  assert.ok(!JSON.stringify(build).includes('secrets.'), 'code of a pull request sees no secret')
})

test('every action and wrangler are pinned', () => {
  for (const { uses, run } of Object.values(jobs).flatMap((job) => job.steps)) {
    if (uses) assert.match(uses, /^actions\/[\w-]+@v\d+\.\d+\.\d+$/)
    const version = /wrangler@(\S+)/.exec(run ?? '')?.[1]
    if (version) assert.equal(version, packages.devDependencies.wrangler)
  }
})
