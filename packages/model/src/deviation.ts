import type { DataModelCheck, DataModelCode } from './data-model-check.ts'
import { pointer } from './json-pointer.ts'
import type { JsonValue } from './json.ts'

/** One way in which a credential departs from its data model. */
export interface Deviation {
  readonly check: DataModelCheck
  /** Stable reason within the check. */
  readonly code: DataModelCode
  /** JSON Pointer into the document. */
  readonly path: string
  readonly message: string
  readonly spec: string
  /**
   * Signer, achievement and status stay unambiguous all the same: a warning in the lenient profile,
   * failed in the strict one.
   */
  readonly harmless: boolean
}

export interface DeviationFacts {
  readonly check: DataModelCheck
  readonly code: DataModelCode
  readonly path: readonly (string | number)[]
  /** Completes "Expected …". */
  readonly expected: string
  readonly got: JsonValue | undefined
  readonly spec: string
  /** Default: false. */
  readonly harmless?: boolean
}

/** A deviation whose message says what was expected and what came. */
export function deviation(facts: DeviationFacts): Deviation {
  return {
    check: facts.check,
    code: facts.code,
    path: pointer(...facts.path),
    message: `Expected ${facts.expected}, got ${shown(facts.got)}.`,
    spec: facts.spec,
    harmless: facts.harmless ?? false,
  }
}

/** How a message names a value: its text if short, else its kind; never a whole document. */
function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text
}
