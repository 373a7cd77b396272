import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Candidate } from './interleave.ts'

const execute = promisify(execFile)

/**
 * What loading takes in a process of its own, beyond what Node takes to start. Ours is the package
 * as it is built (`npm run build` first), because sources are translated while they load.
 */
export function coldImport(): Candidate[] {
  return [
    loading('openboat', ['openboat']),
    loading('@digitalbazaar/vc, with its suite', [
      '@digitalbazaar/vc',
      '@digitalbazaar/data-integrity',
      '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
    ]),
  ]
}

function loading(name: string, packages: readonly string[]): Candidate {
  const script = `
    const before = process.cpuUsage()
    for (const name of ${JSON.stringify(packages)}) await import(name)
    const { user, system } = process.cpuUsage(before)
    console.log((user + system) / 1000)`
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  return {
    name,
    isElsewhere: true,
    run: async () => {
      const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script], {
        cwd,
      })
      return Number(stdout)
    },
  }
}
