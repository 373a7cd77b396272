import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { completeAddresses } from './complete-addresses.ts'
import { contextMemory } from './context-memory.ts'
import { resolvedContext, type ResolvedContext } from './resolved-context.ts'

/** What jsonld.js asks for when it comes to a `@context`. */
export interface ContextRequest {
  readonly context: JsonValue
  readonly documentLoader: (url: string) => Promise<{ readonly document: JsonValue }>
  /** The addresses on the way here; jsonld.js gives none. */
  readonly cycles?: Set<string>
}

export interface ContextResolver {
  /** The contexts in the place of one, in their order; never none for a context that is not an empty list. */
  resolve(request: ContextRequest): Promise<readonly ResolvedContext[]>
}

/** As in jsonld.js. */
const MAX_ADDRESSES = 10

/**
 * Finds contexts for one run of jsonld.js, in the place of its own resolver, which lets documents that share a
 * context bear on each other (see `resolvedContext`), and brings two packages along for its bounds.
 * There is no base IRI: relative addresses are unknown, but in what an address has.
 *
 * @see JSON-LD 1.1 API #context-processing-algorithm steps 5.1 to 5.3
 */
export function createContextResolver(): ContextResolver {
  const found: Found = { byText: new Map(), byAddress: new Map() }
  return { resolve: async (request) => await resolve(request, found) }
}

/** What one run has come by. */
interface Found {
  readonly byText: Map<string, ResolvedContext>
  readonly byAddress: Map<string, readonly ResolvedContext[]>
}

async function resolve(
  { context, documentLoader, cycles = new Set() }: ContextRequest,
  found: Found,
): Promise<readonly ResolvedContext[]> {
  const resolved: ResolvedContext[] = []
  const inner = innerContext(context)
  for (const each of Array.isArray(inner) ? inner : [inner]) {
    if (typeof each === 'string') {
      resolved.push(...(await resolveAddress(each, { documentLoader, cycles }, found)))
    } else if (each === null) resolved.push(resolvedContext(null))
    else if (isJsonObject(each)) resolved.push(resolveObject(each, found))
    else throw failure('invalid local context', 'A context is a text, an object or null.')
  }
  // That is how `@import` asks. jsonld.js keeps what it imports in the place of what it has made of a
  // context, and would take one for the other.
  if (typeof inner === 'string') return resolved.map(({ document }) => resolvedContext(document))
  return resolved
}

function resolveObject(context: JsonObject, { byText }: Found): ResolvedContext {
  const text = JSON.stringify(context)
  const resolved = contextMemory.get(text) ?? byText.get(text) ?? resolvedContext(context)
  contextMemory.set(text, resolved)
  byText.set(text, resolved)
  return resolved
}

async function resolveAddress(
  url: string,
  { documentLoader, cycles }: Pick<Required<ContextRequest>, 'documentLoader' | 'cycles'>,
  found: Found,
): Promise<readonly ResolvedContext[]> {
  const known = found.byAddress.get(url)
  if (known !== undefined) return known
  if (cycles.size > MAX_ADDRESSES || cycles.has(url)) {
    throw failure('context overflow', 'Contexts lead to themselves, or to too many others.', url)
  }
  cycles.add(url)
  const { document } = await documentLoader(url)
  if (!isJsonObject(document)) {
    throw failure('invalid remote context', 'What this address has is no object.', url)
  }
  const context = completeAddresses(document['@context'] ?? {}, url)
  const resolved = await resolve({ context, documentLoader, cycles }, found)
  found.byAddress.set(url, resolved)
  return resolved
}

function innerContext(context: JsonValue): JsonValue {
  return (isJsonObject(context) ? context['@context'] : undefined) ?? context
}

/** With the code that JSON-LD 1.1 API #error-handling gives it, where jsonld.js has it, too. */
function failure(code: string, message: string, url?: string): Error {
  return Object.assign(new Error(message), { details: { code, ...(url !== undefined && { url }) } })
}
