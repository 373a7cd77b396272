#!/usr/bin/env node
import { nodeTerminal } from './command/node-terminal.ts'
import { run } from './command/program.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `boat unbake … | head` closes the pipe early; that is no error.
  if (error.code === 'EPIPE') return
  process.stderr.write(`boat: standard output cannot be written: ${error.message}\n`)
  process.exit(64)
})

void main()

async function main(): Promise<void> {
  const manifest = new URL('../package.json', import.meta.url)
  // Not process.exit: what is still being written to a pipe would be lost.
  process.exitCode = await run(process.argv.slice(2), nodeTerminal(manifest))
  // Whoever interrupts does not want to wait for an input or an answer that is still awaited.
  if (process.exitCode === 130) process.stdout.write('', () => process.exit())
}
