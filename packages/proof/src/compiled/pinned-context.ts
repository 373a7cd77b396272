import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import type { ContextRevision } from '../contexts/context-table.ts'

// What is worked out about a context is remembered under the context itself, as an object. That
// is safe for the bundled ones alone: they are frozen, so they cannot change afterwards, and there
// are only so many of them.

const pinned = new WeakSet<object>()
const documents = new WeakMap<ContextRevision, Promise<JsonObject>>()

/** The text of a bundled context: one frozen object for everybody. */
export function pinnedContext(revision: ContextRevision): Promise<JsonObject> {
  const known = documents.get(revision)
  if (known !== undefined) return known
  const loading = loadPinned(revision)
  documents.set(revision, loading)
  return loading
}

/** Whether an object is part of a bundled context. */
export function isPinned(context: object): boolean {
  return pinned.has(context)
}

async function loadPinned(revision: ContextRevision): Promise<JsonObject> {
  // A copy, because other libraries share the original.
  const document = structuredClone(await revision.load())
  pin(document)
  return document
}

function pin(value: JsonValue): void {
  if (typeof value !== 'object' || value === null) return
  for (const member of isJsonObject(value) ? Object.values(value) : value) pin(member)
  pinned.add(Object.freeze(value))
}
