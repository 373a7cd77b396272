import { isJsonObject } from './json.ts'

/**
 * What came in place of something else, in a few words, to end the message about a wrong argument with.
 * Text is cut, and what could be a key or a whole document is not shown; of objects only names are.
 *
 * @param mend  What to do with the answer of `issue` and its like, where it was given whole.
 * @example `Expected the image as bytes, got ${whatCame(image)}.`
 */
export function whatCame(value: unknown, mend = 'pass its .text'): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return textThatCame(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  if (typeof value !== 'object') return `a ${typeof value}`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  try {
    return objectThatCame(value, mend)
  } catch {
    // A proxy may refuse to be looked at.
    return 'an object'
  }
}

const LONGEST = 40

/** Letters and digits without end are a key, or say as little to people. */
const MEANINGLESS = /[\w+-]{31}/

function textThatCame(text: string): string {
  const start = text.trimStart()
  if (start === '') return 'an empty text'
  if (/^[[{]/.test(start)) return 'JSON as text'
  if (start.startsWith('eyJ')) return 'a JWT'
  if (MEANINGLESS.test(text)) return `a text of ${text.length} characters`
  const characters = Array.from(text.slice(0, 2 * LONGEST))
  const isShort = text.length <= LONGEST
  return JSON.stringify(isShort ? text : `${characters.slice(0, LONGEST).join('')}…`)
}

/** By what they call themselves: of a Promise or a Blob nothing else is to be seen. */
const known: ReadonlyMap<string, string> = new Map([
  ['Promise', 'a Promise: await it'],
  ['Uint8Array', 'bytes'],
  ['ArrayBuffer', 'an ArrayBuffer'],
  ['Blob', 'a Blob'],
  ['File', 'a File'],
  ['Response', 'a Response'],
  ['URL', 'a URL: give its href'],
  ['CryptoKey', 'a CryptoKey'],
])

function objectThatCame(value: object, mend: string): string {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'an invalid Date' : `the Date ${value.toISOString()}`
  }
  const named = known.get(Object.prototype.toString.call(value).slice('[object '.length, -1))
  if (named !== undefined) return named
  if (isIssued(value)) return `what issue() or endorse() answers: ${mend}`
  const names = Object.keys(value).map((name) => name.slice(0, 20))
  if (names.length === 0) return 'an empty object'
  return `an object with ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}`
}

function isIssued(value: object): boolean {
  const { text, credential, assertion } = value as Readonly<Record<string, unknown>>
  return typeof text === 'string' && (isJsonObject(credential) || isJsonObject(assertion))
}
