import { pointer, type JsonValue } from '@openboat/model'
import { ProofError } from './proof-error.ts'

export interface DocumentLimits {
  /** How deep objects and lists may be nested. @default 100 */
  readonly maxDepth?: number
  /** How many JSON values a document may hold, counted at every level. @default 50_000 */
  readonly maxValues?: number
}

/**
 * JSON-LD expansion recurses and copies: a document has to be small enough before it starts.
 *
 * @throws {ProofError} `limit_exceeded`; also for a cyclic object, which is endlessly deep
 */
export function checkDocumentLimits(document: JsonValue, limits: DocumentLimits = {}): void {
  const { maxDepth = 100, maxValues = 50_000 } = limits
  // The usual case; where a document goes too far is worth knowing only when it does.
  if (countValues(document, maxDepth, maxValues) <= maxValues) return
  const waiting: { value: JsonValue; path: string; depth: number }[] = [
    { value: document, path: '', depth: 0 },
  ]
  let count = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next
    count += 1
    if (count > maxValues) throw exceeded(`more than ${maxValues} JSON values`, path)
    if (typeof value !== 'object' || value === null) continue
    if (depth >= maxDepth) throw exceeded(`nested deeper than ${maxDepth} levels`, path)
    for (const [key, member] of Object.entries(value)) {
      waiting.push({ value: member, path: path + pointer(key), depth: depth + 1 })
    }
  }
}

/** How many values a document holds; infinitely many if it is deeper, or stopped at one too many. */
function countValues(value: JsonValue, maxDepth: number, maxValues: number): number {
  if (typeof value !== 'object' || value === null) return 1
  // Deeper than this, recursion itself could fail.
  if (maxDepth <= 0 || maxDepth > MAX_RECURSION) return Infinity
  let count = 1
  if (Array.isArray(value)) {
    for (const member of value) {
      count += countValues(member, maxDepth - 1, maxValues - count)
      if (count > maxValues) return count
    }
    return count
  }
  // Faster than a list of the values.
  for (const key in value) {
    count += countValues(value[key] ?? null, maxDepth - 1, maxValues - count)
    if (count > maxValues) return count
  }
  return count
}

const MAX_RECURSION = 1_000

export function exceeded(what: string, path?: string): ProofError {
  return new ProofError('limit_exceeded', { message: `document refused: ${what}`, path })
}
