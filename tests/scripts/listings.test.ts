/** How a listing is run: shut off from the network, for a limited time, and judged by what its head says. */
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { boundOf, errorIn, outcomeOf } from '../../scripts/listings/outcome.ts'
import { findTools, runListing, type Tools } from '../../scripts/listings/run.ts'

const tools = findTools()!
const write = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'listing-test-')), name)
  writeFileSync(path, text)
  return path
}
const run = (name: string, text: string, given: Tools = tools, seconds?: number) => runListing(write(name, text), given, seconds)

test('a listing in Python prints, and notes its versions and its CPU seconds', async () => {
  const { output, status, versions, seconds } = await run('a.py', 'import numpy\nprint(numpy.arange(3).sum())\n')
  assert.deepEqual([output, status], ['3', 0])
  assert.match(versions['Python']!, /^3\./)
  assert.ok(versions['NumPy'] && !versions['PyTorch'])
  assert.ok(seconds > 0)
})

test('a listing in TypeScript runs under Node and may use the kernels of the labs', async () => {
  const { output, versions } = await runListing('tests/fixtures/listing.ts', tools)
  assert.equal(output, 'loss at the start: 44')
  assert.equal(versions['Node.js'], process.versions.node)
})

for (const unshare of tools.unshare ? [false, true] : [false]) {
  test(`a listing reaches no network, ${unshare ? 'in a namespace of its own' : 'by its preload alone'}`, async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    const { port } = server.address() as AddressInfo
    const python = await run('a.py', `import socket\nsocket.create_connection(("127.0.0.1", ${port}))\n`, { ...tools, unshare })
    const node = await run('a.ts', `await fetch('http://127.0.0.1:${port}')\n`, { ...tools, unshare })
    server.close()
    assert.equal(python.status, 1)
    assert.match(python.error, /no network/)
    assert.equal(node.status, 1)
    assert.match(node.error, /no network/)
  })
}

test('a listing that does not end is ended', async () => {
  const { status, error } = await run('a.py', 'while True: pass\n', tools, 1)
  assert.equal(status, 1)
  assert.equal(error, 'it ran for more than 1 s')
})

test('a listing that crashes is told as a failure', async () => {
  const ended = await run('a.py', 'import os\nos.kill(os.getpid(), 11)\n')
  assert.equal(ended.status, 1)
  assert.match((outcomeOf(ended, { fails: '' }) as { fault: string }).fault, /^it failed/)
})

test('a listing that must fail is run, must fail so, and its error is kept after what it printed', async () => {
  const shapes = 'import numpy as np\nprint("before")\nnp.ones(2) @ np.ones(3)\n'
  const ended = await run('a.py', shapes)
  assert.deepEqual(outcomeOf(ended, { fails: 'ValueError: matmul' }), { output: `before\n${errorIn(ended.error)}` })
  assert.match(errorIn(ended.error), /^ValueError: matmul: Input operand 1 has a mismatch/)
  assert.match((outcomeOf(ended, { fails: 'TypeError: x' }) as { fault: string }).fault, /says that it fails with “TypeError: x”, and it failed with “ValueError/)
  assert.match((outcomeOf(ended, { fails: '' }) as { fault: string }).fault, /^it failed:\nTraceback/)
  assert.match((outcomeOf({ output: 'all well', error: '', status: 0 }, { fails: 'ValueError: x' }) as { fault: string }).fault, /and it ended well/)
})

test('the error of Node is found among its stack', async () => {
  const { error } = await run('a.ts', 'const no: number[] = []\nno.at(0)!.toFixed()\n')
  assert.equal(errorIn(error), "TypeError: Cannot read properties of undefined (reading 'toFixed')")
})

test('seconds are written down as a bound, and stay near it', () => {
  assert.deepEqual([0.2, 1.1, 19.7, 61].map((one) => boundOf(one)), [1, 5, 20, 300])
  assert.equal(boundOf(20.4, 20), 20)
  assert.equal(boundOf(40, 20), 60)
  assert.equal(boundOf(0.9, 5), 5)
  assert.equal(boundOf(0.3, 5), 1)
})
