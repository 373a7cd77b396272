import type { JsonValue } from './json.ts'

/** Why a text is no JSON value that we take. */
export type JsonProblem = 'not_json' | 'too_deep'

export type JsonAnswer =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: JsonProblem; readonly message: string }

/**
 * The JSON value of a text whose arrays and objects nest at most `maxDepth` levels. Of a long text
 * the levels are counted before anything is built, so that a hostile one costs one pass and no stack.
 */
export function parseJson(text: string, maxDepth: number): JsonAnswer {
  if (text.length > MAX_BUILT || maxDepth > MAX_RECURSION) {
    return nestsDeeper(text, maxDepth) ? tooDeep(maxDepth) : answerOf(parsed(text))
  }
  const value = parsed(text)
  // In what has been built levels are counted in a quarter of the time.
  const isTooDeep = value === undefined ? nestsDeeper(text, maxDepth) : holdsDeeper(value, maxDepth)
  return isTooDeep ? tooDeep(maxDepth) : answerOf(value)
}

/** Nothing that a text of this length describes is large. */
const MAX_BUILT = 100_000
/** More levels than this are not counted by recursion. */
const MAX_RECURSION = 1_000

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

function answerOf(value: JsonValue | undefined): JsonAnswer {
  if (value !== undefined) return { ok: true, value }
  // Not in the words of the engine: a report must be the same on every runtime.
  return { ok: false, problem: 'not_json', message: 'The text is not JSON.' }
}

function tooDeep(maxDepth: number): JsonAnswer {
  const message = `The JSON nests more than ${maxDepth} levels deep.`
  return { ok: false, problem: 'too_deep', message }
}

function holdsDeeper(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels <= 0) return true
  if (Array.isArray(value)) {
    for (const item of value) if (holdsDeeper(item, levels - 1)) return true
    return false
  }
  for (const name in value) if (holdsDeeper(value[name] ?? null, levels - 1)) return true
  return false
}

function nestsDeeper(text: string, maxDepth: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--
    if (depth > maxDepth) return true
  }
  return false
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d]

/** The engine finds a character faster than a loop, and most of a badge is text. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at === -1 ? text.length : at
}

/** Whether an odd number of backslashes stands before this place. */
function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text.charCodeAt(start - 1) === BACKSLASH) start--
  return (at - start) % 2 === 1
}
