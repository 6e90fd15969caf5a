// Node loads this before every listing in TypeScript: no network, and at the end a note of what it ran on.
import { writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import dgram from 'node:dgram'

const refuse = () => { throw new Error('a listing has no network') }
Socket.prototype.connect = refuse
dgram.Socket.prototype.send = refuse

const path = process.env.LISTING_NOTE
delete process.env.LISTING_NOTE
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(path, JSON.stringify({ seconds: (user + system) / 1e6, versions: { 'Node.js': process.versions.node } }))
})
