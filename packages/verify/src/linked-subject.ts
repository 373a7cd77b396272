import type { JsonObject } from '@openboat/model'
import { linkDocument, type ContextLoader, type LinkedDocument } from '@openboat/proof'
import type { Inquiry } from './inquiry.ts'
import { withoutJwtClaims } from './jwt-claims.ts'
import { olderReadings } from './older-contexts.ts'
import type { Subject } from './subject.ts'

/** The document under verification as linked data: read by the first check that asks for it. */
export function linkedSubject(subject: ReadSubject, inquiry: Inquiry): Promise<LinkedDocument> {
  const known = subject[linkedDocument]
  if (known !== undefined) return known
  const reading = read(withoutJwtClaims(subject.credential), inquiry.contexts)
  // Not enumerable: a copy of the subject with another credential must not have it.
  Object.defineProperty(subject, linkedDocument, { value: reading })
  return reading
}

// A member, because what a `WeakMap` holds outlives the garbage collector's short rounds.
const linkedDocument = Symbol('linked')

interface ReadSubject extends Subject {
  readonly [linkedDocument]?: Promise<LinkedDocument>
}

/** What an earlier text of a context explains completely is not lost under the current one. */
async function read(document: JsonObject, contexts: ContextLoader): Promise<LinkedDocument> {
  const current = await linkDocument(document, { contexts })
  if (current.losses.length === 0) return current
  for await (const { linked } of olderReadings(document, contexts)) return linked
  return current
}
