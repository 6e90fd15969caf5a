/** A browser that is not Chromium, as the smoke run needs it; and what every driver of one has to do. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A gesture as the WebDriver standard writes it, the same over HTTP and over BiDi. */
export type Gesture = { type: 'key'; id: string; actions: { type: 'keyDown' | 'keyUp'; value: string }[] }

export interface Engine {
  version: string
  open: (url: string) => Promise<unknown>
  /** Value of an expression, as JSON; a promise is waited for. */
  evaluate: (expression: string) => Promise<unknown>
  perform: (gestures: Gesture[]) => Promise<unknown>
  size: (width: number, height: number) => Promise<unknown>
  /** What is to be seen, a PNG in base64. */
  screenshot: () => Promise<string>
  close: () => Promise<unknown>
}

export const typing = (text: string): Gesture[] =>
  [{ type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value } as const, { type: 'keyUp', value } as const]) }]

/** A program in a group and a home of its own, so that all it starts ends with it. `files` stand in its home before it starts. */
export function start(command: string, options: string[], env: Record<string, string> = {}, files: Record<string, string> = {}): { child: ChildProcess; stop: () => Promise<void> } {
  const home = mkdtempSync(join(tmpdir(), 'engine-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const child = spawn(command, options.map((one) => one.replace('HOME', home)), { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...env } })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid!, 'SIGKILL')
      await once(child, 'exit')
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  return { child, stop }
}

/** What a program says on one of its pipes until the pattern is met; throws when it ends before. */
export async function said(child: ChildProcess, pipe: 2 | 3, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const part of child.stdio[pipe] as AsyncIterable<Buffer>) {
    text += part
    const found = pattern.exec(text)
    if (found) return found[1]!
  }
  throw new Error(`${child.spawnfile} ended: ${text}`)
}

/** What WebDriver BiDi and Chromium's own protocol send alike: answers bear the number of their question, events a method. */
interface Message { id?: number; result?: unknown; error?: string | { message: string }; message?: string; method?: string; params?: unknown }

/** Questions and answers over a socket; what comes unasked goes to `event`. */
export async function dial(address: string, event: (method: string, params: unknown) => void = () => {}): Promise<{ send: <T>(method: string, params?: object) => Promise<T>; close: () => void }> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (message: Message) => void>()
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else if (message.method) event(message.method, message.params)
  }
  let last = 0
  return {
    send: <T>(method: string, params: object = {}) => new Promise<T>((done, fail) => {
      const id = ++last
      waiting.set(id, ({ result, error, message }) => (error ? fail(new Error(`${method}: ${typeof error === 'string' ? message : error.message}`)) : done(result as T)))
      socket.send(JSON.stringify({ id, method, params }))
    }),
    close: () => socket.close(),
  }
}
