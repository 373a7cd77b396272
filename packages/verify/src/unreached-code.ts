import type { FetchedDocument } from './resolver.ts'

/** What it is, in the code: of the document that is verified, and of some others, nothing is said. */
type Sought = 'key' | 'list' | 'context'

/** `details.code` for a document that is not there: an address that was never asked is not silent. */
export function unreachedCode({ problem }: Unreached, sought?: Sought): string {
  const code = problem === 'refused' || problem === 'offline' ? problem : 'unreachable'
  return sought === undefined ? code : `${sought}_${code}`
}

type Unreached = Pick<FetchedDocument, 'problem'>
