// `npm start`: install if needed, build, serve. Plain JavaScript, for any Node that npm runs on.
import { spawnSync } from 'node:child_process'
import './install.mjs'

const npm = (script) => {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status) process.exit(status)
}

console.log('building …')
npm('build')
console.log('\n  the book is open at http://localhost:4321/  (Ctrl-C closes it)\n')
npm('serve')
