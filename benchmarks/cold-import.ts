import { elsewhere } from './elsewhere.ts'
import type { Candidate } from './interleave.ts'

/** What loading takes, with nothing done yet. */
export function coldImport(): Candidate[] {
  return [
    elsewhere('openboat', "await import('openboat')"),
    elsewhere(
      '@digitalbazaar/vc, with its suite',
      `await import('@digitalbazaar/vc')
      await import('@digitalbazaar/data-integrity')
      await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')`,
    ),
  ]
}
