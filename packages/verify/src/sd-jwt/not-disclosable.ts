import type { CompactJws, Credential } from '@openboat/model'
import { proofFinding } from '../checks/proof-finding.ts'
import type { Finding } from '../finding.ts'

/**
 * What decides over validity may not be left to the holder to show or to hide.
 *
 * @see SD-JWT VC #claims
 */
export function mustNotBeDisclosed(signed: CompactJws, { jws }: Credential): Finding[] {
  const shown = jws?.payload ?? {}
  return decisive
    .filter((name) => name in shown && !(name in signed.payload))
    .map((name) =>
      proofFinding('failed', `The claim ${name} may not be selectively disclosed`, {
        code: 'malformed_proof',
        details: { suite: 'SD-JWT', claim: name },
      }),
    )
}

const decisive = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'status']
