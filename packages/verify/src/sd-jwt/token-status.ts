import { findingsOf } from '../finding.ts'
import type { Check } from '../subject.ts'

const spec = 'SD-JWT VC #status; Token Status List #referenced-token'
const notRevoked = findingsOf('status.not-revoked', spec)

/** Token Status Lists are not read here, so who names one may be revoked. */
export const namesNoTokenStatus: Check = ({ credential }) => [
  credential.jws?.payload['status'] === undefined
    ? notRevoked('skipped', 'The credential names no status list')
    : notRevoked('unknown', 'Its status is of a kind that is not supported (the claim status)', {
        details: { code: 'unsupported_type' },
      }),
]
