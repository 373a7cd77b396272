import type { JsonValue } from './json.ts'

/** Why a text is no JSON value that we take. */
export type JsonProblem = 'not_json' | 'too_deep'

export type JsonAnswer =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: JsonProblem; readonly message: string }

/**
 * The JSON value of a text whose arrays and objects nest at most `maxDepth` levels. The levels are
 * counted before anything is built, so that a hostile text costs one pass and no stack.
 */
export function parseJson(text: string, maxDepth: number): JsonAnswer {
  if (nestsDeeper(text, maxDepth)) {
    const message = `The JSON nests more than ${maxDepth} levels deep.`
    return { ok: false, problem: 'too_deep', message }
  }
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue }
  } catch {
    // Not in the words of the engine: a report must be the same on every runtime.
    return { ok: false, problem: 'not_json', message: 'The text is not JSON.' }
  }
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
