import type { JsonObject } from '@openboat/model'
import { pinnedContext } from './compiled/pinned-context.ts'
import { contextTable, type ContextRevision } from './contexts/context-table.ts'

/** A JSON-LD context document that comes with this package. */
export interface BundledContext {
  readonly url: string
  readonly document: JsonObject
  /** Hexadecimal SHA-256 over the document's JCS form (RFC 8785). */
  readonly sha256: string
}

/**
 * A bundled JSON-LD context: VCDM 1.1 and 2.0, OB 3.0.0 to 3.0.3 and its extensions, CLR 2.0,
 * Data Integrity, Multikey, the Ed25519 suites, status lists, DID, security v1/v2 and DCC.
 *
 * @param revision  0 (the default) is the newest text published under this URL, higher is older;
 *   see `contextRevisions`.
 * @returns The caller's own copy; `undefined` for a URL or revision that is not bundled.
 * @example const context = await bundledContext('https://www.w3.org/ns/credentials/v2')
 */
export async function bundledContext(
  url: string,
  revision = 0,
): Promise<BundledContext | undefined> {
  const pinned = await pinnedContextOf(url, revision)
  return pinned && { ...pinned, document: structuredClone(pinned.document) }
}

/** The same, but one frozen document for everybody. */
export async function pinnedContextOf(
  url: string,
  revision: number,
): Promise<BundledContext | undefined> {
  const found = revisionsOf(url)[revision]
  if (found === undefined) return undefined
  return { url, document: await pinnedContext(found), sha256: found.sha256 }
}

/**
 * How many texts published under a context URL are bundled: 0 when it is not known, 2 for
 * OB 3.0 `context-3.0.3.json`, which was changed in place in 2026.
 */
export function contextRevisions(url: string): number {
  return revisionsOf(url).length
}

function revisionsOf(url: string): readonly ContextRevision[] {
  return contextTable.find((entry) => entry.url === url)?.revisions ?? []
}
