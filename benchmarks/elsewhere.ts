import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Candidate } from './interleave.ts'

const execute = promisify(execFile)

/**
 * What a program takes in a process of its own, beyond what Node takes to start. Packages are those
 * that are built (`npm run build` first), because sources are translated while they load.
 *
 * @param job  What is timed: lines of a module.
 * @param preparation  Lines that come before it and are not.
 */
export function elsewhere(name: string, job: string, preparation = ''): Candidate {
  const script = `
    ${preparation}
    const before = process.cpuUsage()
    ${job}
    const { user, system } = process.cpuUsage(before)
    console.log((user + system) / 1000)`
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  return {
    name,
    isElsewhere: true,
    run: async () => {
      const program = ['--input-type=module', '-e', script]
      const { stdout } = await execute(process.execPath, program, { cwd })
      return Number(stdout)
    },
  }
}
