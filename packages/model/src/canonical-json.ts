import type { JsonObject, JsonValue } from './json.ts'
import { ModelError } from './model-error.ts'

/**
 * The canonical text of a JSON value: no blanks, properties in UTF-16 order, numbers as ECMAScript
 * writes them. Equal values give equal texts.
 *
 * @see RFC 8785 (JCS) section 3.2
 * @throws {ModelError} `not_canonicalizable` for a lone surrogate, NaN, an infinity, a value JSON
 *   does not have, or more than 1,000 levels
 * @example canonicalizeJson({ b: [1e3], a: 'é' }) // '{"a":"é","b":[1000]}'
 */
export function canonicalizeJson(value: JsonValue): string {
  return write(value, 0)
}

const MAX_DEPTH = 1000

function write(value: JsonValue, depth: number): string {
  if (depth > MAX_DEPTH) refuse(`more than ${MAX_DEPTH} levels (is it cyclic?)`)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value !== 'object') refuse(`a ${typeof value}`)
  return Array.isArray(value) ? writeList(value, depth + 1) : writeObject(value, depth + 1)
}

// Text put together piece by piece: half of the time of lists that are joined.

function writeList(list: readonly JsonValue[], depth: number): string {
  let text = ''
  for (const item of list) text += (text === '' ? '[' : ',') + write(item, depth)
  return text === '' ? '[]' : `${text}]`
}

function writeObject(object: JsonObject, depth: number): string {
  let text = ''
  for (const name of sorted(Object.keys(object))) {
    const member = write(object[name] as JsonValue, depth)
    text += (text === '' ? '{' : ',') + writeName(name) + member
  }
  return text === '' ? '{}' : `${text}}`
}

/** By UTF-16 code unit, as section 3.2.3 asks for, and as the engine compares text. */
function sorted(names: string[]): readonly string[] {
  if (names.length > FEW) return names.toSorted()
  // In place: twice as fast as the general way for as few as most objects have.
  for (const [index, name] of names.entries()) {
    let place = index
    for (; place > 0; place -= 1) {
      const before = names[place - 1]
      if (before === undefined || before <= name) break
      names[place] = before
    }
    names[place] = name
  }
  return names
}

const FEW = 32

/** `"name":`. The same few names stand in every badge, so they are written once. */
function writeName(name: string): string {
  const known = knownNames.get(name)
  if (known !== undefined) return known
  const written = `${writeString(name)}:`
  if (knownNames.size >= MAX_KNOWN) knownNames.clear()
  if (name.length <= MAX_KNOWN_LENGTH) knownNames.set(name, written)
  return written
}

const knownNames = new Map<string, string>()
const MAX_KNOWN = 1_000
const MAX_KNOWN_LENGTH = 100

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) refuse(String(value))
  return JSON.stringify(value)
}

/** Text that JSON writes as it is; found faster than it is written. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

/** With `u` only those that have no other half. */
const HALF = /[\ud800-\udfff]/u

function writeString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (HALF.test(text)) refuse('a lone surrogate (half of a character) in a string')
  return JSON.stringify(text)
}

function refuse(what: string): never {
  throw new ModelError('not_canonicalizable', `Expected a JSON value (RFC 8785), got ${what}.`)
}
