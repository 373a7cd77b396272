import { pointer, whatCame, type JsonValue } from '@openboat/model'
import { badDraft, type DraftFault } from './issue-error.ts'
import { timestampOf } from './timestamp.ts'

/** As deep as `parseCredential` reads by default: nobody could open a deeper credential. */
const MAX_DEPTH = 100

/**
 * A deep copy of a draft, so that what is signed cannot change while it is being signed. Dates
 * become text, and members that are `undefined` go.
 *
 * @throws {IssueError} `bad_draft` naming each value that JSON or a signature cannot carry faithfully
 */
export function plainJson(draft: unknown): JsonValue {
  const faults: DraftFault[] = []
  const copy = copyOf(draft, [], faults)
  if (faults.length > 0) throw badDraft(faults)
  return copy
}

type Path = readonly (string | number)[]

function copyOf(value: unknown, path: Path, faults: DraftFault[]): JsonValue {
  const message = faultOf(value, path)
  if (message !== undefined) {
    faults.push({ path: pointer(...path), message })
    return null
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  if (value instanceof Date) return timestampOf(value)
  if (Array.isArray(value)) return value.map((item, at) => copyOf(item, [...path, at], faults))
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  // Object.fromEntries defines properties, so a member called __proto__ stays a member.
  return Object.fromEntries(
    entries.map(([key, member]) => [key, copyOf(member, [...path, key], faults)]),
  )
}

function faultOf(value: unknown, path: Path): string | undefined {
  if (path.length > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`
  switch (typeof value) {
    case 'string':
      // Half a surrogate pair becomes U+FFFD in UTF-8: two different texts would share a signature.
      return /\p{Surrogate}/u.test(value) ? 'holds half of a Unicode surrogate pair' : undefined
    case 'number':
      return Number.isFinite(value) ? undefined : 'must be a finite number'
    case 'object':
      return objectFault(value)
    case 'boolean':
      return undefined
    default:
      return path.length === 0
        ? `must be an object, not ${typeof value}`
        : `is ${typeof value}, which JSON cannot hold`
  }
}

/** What would be copied as an object that says nothing, or as one that lists its bytes. */
function objectFault(value: object | null): string | undefined {
  if (value instanceof Date) {
    return Number.isFinite(value.getTime()) ? undefined : 'is an invalid date'
  }
  if (value instanceof Promise) return `is ${whatCame(value)}`
  return ArrayBuffer.isView(value) ? `is ${whatCame(value)}, which JSON cannot hold` : undefined
}
