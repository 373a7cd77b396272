import type { JsonObject } from '@openboat/model'
import { countedKeywords } from './counted-keywords.ts'
import { PatternUnsupported } from './parse-pattern.ts'
import type { SchemaDialect } from './schema-dialect.ts'
import { workBudget, WorkExceeded } from './work-budget.ts'

export interface SchemaQuestion {
  readonly schema: JsonObject
  readonly dialect: SchemaDialect
  /** Schemas it refers to, by URL. */
  readonly others?: Readonly<Record<string, JsonObject>>
  /** @default 300000 */
  readonly maxSteps?: number
}

export type SchemaAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'violated'; readonly violations: readonly Violation[] }
  | {
      readonly ok: false
      readonly problem: 'too_costly' | 'unsupported_pattern' | 'unusable'
      readonly message: string
    }

export interface Violation {
  /** JSON Pointer into the document. */
  readonly path: string
  readonly message: string
}

const defaultMaxSteps = 300_000

/**
 * Whether a document is as a stranger's JSON Schema wants it. The schema is interpreted, never turned
 * into code, by a library that is loaded with the first question. What could run without end is
 * counted: each keyword that is applied, and each step of a regular expression.
 *
 * @see JSON Schema draft-04 to 2020-12
 */
export async function evaluateSchema(
  document: JsonObject,
  question: SchemaQuestion,
): Promise<SchemaAnswer> {
  const library = await import('json-schema-library')
  const { dialect, schema, others = {} } = question
  const budget = workBudget(question.maxSteps ?? defaultMaxSteps)
  const drafts = {
    'draft-04': library.draft04,
    'draft-06': library.draft06,
    'draft-07': library.draft07,
    'draft-2019-09': library.draft2019,
    'draft-2020-12': library.draft2020,
  }
  // From 2019-09 on a format is a remark, and no rule.
  const formatAssertion = !dialect.startsWith('draft-20')
  try {
    const drafted = library.extendDraft(drafts[dialect], {
      keywords: countedKeywords(drafts[dialect], budget),
    })
    const compiled = library.compileSchema(schema, {
      drafts: [drafted],
      formatAssertion,
      throwOnInvalidRef: true,
    })
    for (const [url, other] of Object.entries(others)) compiled.addRemoteSchema(url, other)
    const { valid, errors } = compiled.validate(document)
    if (valid) return { ok: true }
    return { ok: false, problem: 'violated', violations: errors.slice(0, 5).map(violationOf) }
  } catch (error) {
    return { ok: false, ...problemOf(error) }
  }
}

function violationOf({
  message,
  data,
}: {
  message: string
  data: { pointer?: unknown }
}): Violation {
  const { pointer } = data
  return { path: typeof pointer === 'string' ? pointer.replace(/^#/, '') : '', message }
}

function problemOf(error: unknown): {
  problem: 'too_costly' | 'unsupported_pattern' | 'unusable'
  message: string
} {
  if (error instanceof WorkExceeded) return { problem: 'too_costly', message: error.message }
  // The stack, by a schema that leads back to itself, or a group that matches hundreds of times.
  if (error instanceof RangeError) {
    return { problem: 'too_costly', message: 'it leads deeper than can be followed' }
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof PatternUnsupported) return { problem: 'unsupported_pattern', message }
  return { problem: 'unusable', message }
}
