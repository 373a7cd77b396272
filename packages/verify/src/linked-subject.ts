import type { JsonObject } from '@openboat/model'
import { linkDocument, type ContextLoader, type LinkedDocument } from '@openboat/proof'
import type { Inquiry } from './inquiry.ts'
import { withoutJwtClaims } from './jwt-claims.ts'
import { olderReadings } from './older-contexts.ts'
import type { Subject } from './subject.ts'

/** The document under verification as linked data: read by the first check that asks for it. */
export function linkedSubject(subject: Subject, inquiry: Inquiry): Promise<LinkedDocument> {
  const known = linked.get(subject)
  if (known !== undefined) return known
  const reading = read(withoutJwtClaims(subject.credential), inquiry.contexts)
  linked.set(subject, reading)
  return reading
}

/** What an earlier text of a context explains completely is not lost under the current one. */
async function read(document: JsonObject, contexts: ContextLoader): Promise<LinkedDocument> {
  const current = await linkDocument(document, { contexts })
  if (current.losses.length === 0) return current
  for await (const { linked } of olderReadings(document, contexts)) return linked
  return current
}

/** A subject belongs to one verification, so nothing outlives it. */
const linked = new WeakMap<Subject, Promise<LinkedDocument>>()
