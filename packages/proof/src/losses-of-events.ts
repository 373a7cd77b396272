import type { JsonLdEvent } from 'jsonld/lib/context.js'
import { pointer, type JsonObject, type JsonValue } from '@openboat/model'
import type { DataLoss } from './data-loss.ts'

/** What jsonld.js told, and where it had read last. */
export interface LocatedEvent {
  readonly event: JsonLdEvent
  readonly path: string
}

/** More help nobody, and finding each one takes a walk through the document. */
const MAX_LOSSES = 200

/** The losses behind the warnings of one run, each once. */
export function lossesOfEvents(
  events: readonly LocatedEvent[],
  document: JsonObject,
): readonly DataLoss[] {
  const losses: DataLoss[] = []
  for (const { event, path } of events) {
    if (losses.length === MAX_LOSSES) break
    addLoss(losses, event, document, path)
  }
  return losses
}

function addLoss(
  losses: DataLoss[],
  event: JsonLdEvent,
  document: JsonObject,
  lastRead: string,
): void {
  const { code, details } = event
  if (code === 'invalid property') {
    const term = String(details.property)
    const message = `no context defines the term ${quote(term)} here, so it is not signed`
    losses.push({ code: 'undefined_term', term, path: lastRead, message })
  } else if (code === 'relative @type reference') {
    const term = String(details.type)
    const message = `no context defines the type ${quote(term)}, so it is not signed`
    losses.push({ code: 'undefined_type', term, path: lastRead, message })
  } else if (code.startsWith('relative ')) {
    addRelativeIri(losses, event, document, lastRead)
  } else {
    const term = lastRead.slice(lastRead.lastIndexOf('/') + 1)
    losses.push({ code: 'dropped_value', term, path: lastRead, message: event.message })
  }
}

function addRelativeIri(
  losses: DataLoss[],
  { code, details }: JsonLdEvent,
  document: JsonObject,
  lastRead: string,
): void {
  const { id, vocab, object, subject, graph, predicate } = details
  const term = String(id ?? vocab ?? object ?? subject ?? graph ?? predicate)
  const isRead = code === 'relative @id reference' || code === 'relative @vocab reference'
  // The conversion to RDF reports again, several times, what expansion reported.
  const isKnown = losses.some((loss) => loss.term === term && loss.code !== 'undefined_term')
  if (isKnown && !isRead) return
  const message = `${quote(term)} is not an absolute IRI, so it is not signed`
  const path = isRead ? lastRead : (findText(document, term) ?? '')
  losses.push({ code: 'relative_iri', term, path, message })
}

/** The first place that holds this text. The conversion to RDF no longer knows where it came from. */
function findText(value: JsonValue, text: string, path = ''): string | undefined {
  if (value === text) return path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    if (key === '@context') continue
    const found = findText(member, text, path + pointer(key))
    if (found !== undefined) return found
  }
  return undefined
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100))
}
