import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

// How long `@openboat/model`, as it is built, takes to load in a process of its own, beside zod: the
// median of interleaved processes, in milliseconds by the clock and of processor time. Goal: at most
// 10 ms above zod, or 25 ms in all. Run `npm run build` first.

const execute = promisify(execFile)
const candidates = ['@openboat/model', '@openboat/model/ob3', 'zod', 'zod/mini']
const rounds = 15

interface Load {
  readonly clock: number
  readonly processor: number
}

const loads = new Map<string, Load[]>(candidates.map((name) => [name, []]))
for (let round = 0; round < rounds; round += 1)
  for (const [name, measured] of loads) measured.push(await load(name))
for (const [name, measured] of loads) {
  const [clock, processor] = [median(measured, 'clock'), median(measured, 'processor')]
  console.log(
    `${name.padEnd(22)} ${clock.toFixed(1)} ms, of the processor ${processor.toFixed(1)} ms`,
  )
}

async function load(name: string): Promise<Load> {
  const script = `
    const [clock, processor] = [performance.now(), process.cpuUsage()]
    await import(${JSON.stringify(name)})
    const { user, system } = process.cpuUsage(processor)
    console.log(JSON.stringify({
      clock: performance.now() - clock, processor: (user + system) / 1000 }))`
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script], { cwd })
  return JSON.parse(stdout) as Load
}

function median(measured: readonly Load[], kind: keyof Load): number {
  const sorted = measured.map((each) => each[kind]).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
