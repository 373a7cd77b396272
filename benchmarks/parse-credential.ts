import { parseTypedCredential } from '@openboat/model'
import { bareCredential } from './bare-zod-schema.ts'
import type { Candidate } from './interleave.ts'
import { at, sampleCredentials } from './sample-credentials.ts'

/** From text to the class of a badge, and what zod alone takes for a schema of the same depth. */
export async function parseFullCredential(): Promise<Candidate[]> {
  const { texts } = await sampleCredentials('full')
  return [
    {
      name: '@openboat/model parseTypedCredential',
      run: (turn) => {
        const result = parseTypedCredential(at(texts, turn))
        if (!result.ok) throw new Error(JSON.stringify(result.issues))
        return result
      },
    },
    {
      name: 'zod parse, JSON.parse before',
      run: (turn) => bareCredential.parse(JSON.parse(at(texts, turn))),
    },
  ]
}
