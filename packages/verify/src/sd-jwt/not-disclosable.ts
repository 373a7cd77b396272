import { parseCompactJws } from '@openboat/model'
import { proofFinding } from '../checks/proof-finding.ts'
import type { Check } from '../subject.ts'

/**
 * What decides over validity may not be left to the holder to show or to hide. Where it is shown, this
 * tells; what is hidden nobody can tell, since of that there is a digest without a name.
 *
 * @see RFC 9901 section 9.7; SD-JWT VC #claims
 */
export const mustNotBeDisclosed: Check = ({ credential: { jws } }) => {
  const typ = jws?.header['typ']
  if (jws === undefined || (typ !== 'dc+sd-jwt' && typ !== 'vc+sd-jwt')) return []
  const shown = jws.payload
  const signed = parseCompactJws(jws.compact)?.payload ?? {}
  return decisive
    .filter((name) => name in shown && !(name in signed))
    .map((name) =>
      proofFinding('failed', `The claim ${name} may not be selectively disclosed`, {
        code: 'malformed_proof',
        details: { suite: 'SD-JWT', claim: name },
      }),
    )
}

const decisive = [
  'iss',
  'aud',
  'nbf',
  'exp',
  'cnf',
  'vct',
  'vct#integrity',
  'status',
  // What verifiable credentials have for `exp` and `status`.
  'validUntil',
  'expirationDate',
  'credentialStatus',
]
