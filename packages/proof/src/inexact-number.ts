import { pointer, type JsonObject, type JsonValue } from '@openboat/model'

/**
 * Where a document holds a number that a signature over it does not pin down, as a JSON Pointer:
 * an integer beyond 2^53, which JSON readers round, or one such as `1e-7`, which the JSON-LD
 * processor in use everywhere writes as `0`. Whoever holds the document could put another in its
 * place.
 *
 * @param document  Within its limits; recursion goes as deep as it does.
 * @see docs/decisions/0007-canonical-order-and-numbers.md
 */
export function findInexactNumber(document: JsonValue): string | undefined {
  if (typeof document === 'number') return isInexact(document) ? '' : undefined
  if (typeof document !== 'object' || document === null) return undefined
  return Array.isArray(document) ? inList(document) : inObject(document)
}

function inList(list: readonly JsonValue[]): string | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const found = findInexactNumber(list[index] ?? null)
    if (found !== undefined) return pointer(index) + found
  }
  return undefined
}

function inObject(object: JsonObject): string | undefined {
  for (const name in object) {
    const found = findInexactNumber(object[name] ?? null)
    if (found !== undefined) return pointer(name) + found
  }
  return undefined
}

function isInexact(number: number): boolean {
  if (Number.isInteger(number)) return !Number.isSafeInteger(number)
  // With more than one digit it is taken for the fraction that it is.
  return Math.abs(number) < 1e-6 && !String(number).includes('.')
}
