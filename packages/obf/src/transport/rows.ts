import * as z from 'zod/mini'
import { ObfError } from '../obf-error.ts'

/** The JSON value that an answer is, in the shape that it should have. */
export function readAs<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string,
  what: string,
): z.output<Schema> {
  return shaped(schema, parseJson(text, what), what)
}

/** A value in the shape that it should have. Messages hold paths and never values. */
export function shaped<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue === undefined ? '' : issue.path.map(String).join('.')
  throw new ObfError('unexpected_answer', {
    message: `${what} has another shape than is known${path === '' ? '' : ` at ${path}`}: ${issue?.message ?? ''}`,
  })
}

/** The rows of a list of API v1, in the shape that they should have. */
export function rowsAs<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string,
  what: string,
): z.output<Schema>[] {
  return rowsOf(text, what).map((row) => shaped(schema, row, `a row of ${what}`))
}

/** One object of API v1, which some servers put into a list of one. */
export function rowAs<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string,
  what: string,
): z.output<Schema> {
  return shaped(schema, rowsOf(text, what)[0], what)
}

/**
 * The rows of a list of API v1. It sends one object a line, with CRLF; a single row may come as one
 * object of several lines, and some servers send an array.
 */
export function rowsOf(text: string, what: string): unknown[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const whole = tryJson(trimmed)
  if (whole !== undefined)
    return Array.isArray(whole.value) ? (whole.value as unknown[]) : [whole.value]
  return trimmed.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    return [parseJson(line, `${what}, line ${index + 1},`)]
  })
}

function parseJson(text: string, what: string): unknown {
  const found = tryJson(text)
  if (found !== undefined) return found.value
  throw new ObfError('unexpected_answer', {
    message: `${what} is no JSON, or ends too early (${text.length} characters)`,
  })
}

function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
