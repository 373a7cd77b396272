import { linkDocument, type LinkedDocument } from '@openboat/proof'
import type { Inquiry } from './inquiry.ts'
import { withoutJwtClaims } from './jwt-claims.ts'
import type { Subject } from './subject.ts'

/** The document under verification as linked data: read by the first check that asks for it. */
export function linkedSubject(subject: Subject, inquiry: Inquiry): Promise<LinkedDocument> {
  const known = linked.get(subject)
  if (known !== undefined) return known
  const reading = linkDocument(withoutJwtClaims(subject.credential), {
    contexts: inquiry.contexts,
  })
  linked.set(subject, reading)
  return reading
}

/** A subject belongs to one verification, so nothing outlives it. */
const linked = new WeakMap<Subject, Promise<LinkedDocument>>()
