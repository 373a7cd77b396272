import { isJsonObject, type JsonValue } from './json.ts'

/**
 * Whether a value is text as the W3C data model allows it for names and descriptions: a string, an
 * object of `@value` with `@language` and `@direction`, or a list of such objects.
 *
 * @see VCDM 2.0 #language-and-base-direction
 */
export function isLanguageText(value: JsonValue): boolean {
  if (typeof value === 'string') return true
  if (Array.isArray(value)) return value.length > 0 && value.every(isLanguageValue)
  return isLanguageValue(value)
}

function isLanguageValue(value: JsonValue): boolean {
  if (!isJsonObject(value) || typeof value['@value'] !== 'string') return false
  return Object.entries(value).every(
    ([name, member]) => MEMBERS.has(name) && (typeof member === 'string' || member === null),
  )
}

const MEMBERS = new Set(['@value', '@language', '@direction'])
