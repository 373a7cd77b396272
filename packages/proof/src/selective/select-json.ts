import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { ProofError } from '../proof-error.ts'

/**
 * The part of a document that JSON Pointers name, with what it takes to be one: contexts, and id and
 * type of every object on the way. `undefined` when nothing is named.
 *
 * @see vc-di-ecdsa #selectjsonld; RFC 6901
 * @throws {ProofError} `bad_argument` for a pointer to nothing, or one that is none
 */
export function selectJson(
  document: JsonObject,
  pointers: readonly string[],
): JsonObject | undefined {
  if (pointers.length === 0) return undefined
  const paths = pointers.map((pointer) => parsePointer(pointer))
  if (paths.some((path) => path.length === 0)) return structuredClone(document)
  const wanted: Wanted = new Map()
  paths.forEach((path, index) => want(wanted, document, path, pointers[index] ?? ''))
  return selectFrom(document, wanted) as JsonObject
}

/** Which members are wanted: all of them, or those named. */
type Wanted = Map<string, Wanted | 'all'>

function want(
  wanted: Wanted,
  document: JsonObject,
  path: readonly string[],
  pointer: string,
): void {
  let [at, value]: [Wanted, JsonValue | undefined] = [wanted, document]
  for (const [index, key] of path.entries()) {
    value = memberOf(value, key)
    if (value === undefined) throw bad(`the JSON Pointer ${JSON.stringify(pointer)} names nothing`)
    const inner = at.get(key)
    if (inner === 'all') return
    if (index === path.length - 1) at.set(key, 'all')
    else {
      const next: Wanted = inner ?? new Map()
      at.set(key, next)
      at = next
    }
  }
}

function selectFrom(value: JsonValue, wanted: Wanted | 'all'): JsonValue {
  if (wanted === 'all') return structuredClone(value)
  if (Array.isArray(value)) {
    const indexes = [...wanted.keys()].toSorted((one, other) => Number(one) - Number(other))
    return indexes.map((key) => selectFrom(value[Number(key)] ?? null, wanted.get(key) ?? 'all'))
  }
  if (!isJsonObject(value)) return value
  const keys = new Set(
    ['@context', 'id', '@id', 'type', '@type'].filter((name) => Object.hasOwn(value, name)),
  )
  for (const key of wanted.keys()) keys.add(key)
  return Object.fromEntries(
    [...keys].map((key) => [key, selectFrom(value[key] ?? null, wanted.get(key) ?? 'all')]),
  )
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,8})$/.test(key) ? value[Number(key)] : undefined
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function parsePointer(pointer: string): string[] {
  if (pointer !== '' && !pointer.startsWith('/')) {
    throw bad(`${JSON.stringify(pointer)} is no JSON Pointer: it has to begin with "/"`)
  }
  const parts = pointer.split('/').slice(1)
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function bad(message: string): ProofError {
  return new ProofError('bad_argument', { message })
}
