import type { FetchedDocument } from './resolver.ts'

/** `details.code` for a document that is not there: an address that was never asked is not silent. */
export function unreachedCode({ problem }: FetchedDocument): string {
  return problem === 'refused' || problem === 'offline' ? problem : 'unreachable'
}
