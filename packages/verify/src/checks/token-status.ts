import type { Credential } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'

const spec = 'SD-JWT VC #status; Token Status List #referenced-token'

/** Token Status Lists are not read here, so a JWT or SD-JWT that names one may be revoked. */
export function tokenStatus({ jws }: Credential): Finding[] {
  if (jws?.payload['status'] === undefined) return []
  const message =
    'Its status is of a kind that is not supported (the claim status: a Token Status List)'
  return [
    findingsOf('status.not-revoked', spec)('unknown', message, {
      details: { code: 'unsupported_type' },
    }),
  ]
}
