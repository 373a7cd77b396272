import { canonicalizeJson } from '@openboat/model'
import canonicalize from 'canonicalize'
import type { Candidate } from './interleave.ts'
import { at, sampleCredentials, type SampleSize } from './sample-credentials.ts'

/** RFC 8785, which `eddsa-jcs-2022` signs. */
export async function canonicalizeTheJson(size: SampleSize): Promise<Candidate[]> {
  const { credentials } = await sampleCredentials(size)
  return [
    {
      name: '@openboat/model canonicalizeJson',
      run: (turn) => canonicalizeJson(at(credentials, turn)),
    },
    { name: 'canonicalize', run: (turn) => canonicalize(at(credentials, turn)) },
  ]
}
