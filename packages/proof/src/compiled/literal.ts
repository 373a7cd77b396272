import type { JsonObject, JsonValue } from '@openboat/model'
import type { ActiveContext } from './active-context.ts'
import { BeyondSubset } from './beyond-subset.ts'
import { requirePlainIri } from './expand-iri.ts'

const xsd = 'http://www.w3.org/2001/XMLSchema#'
const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'

/**
 * Text, a number or a boolean as an N-Quads literal, with a space behind it.
 *
 * @param datatype  The IRI that the term is coerced to, if any.
 * @see JSON-LD 1.1 API #object-to-rdf-conversion
 * @throws {BeyondSubset}
 */
export function literal(value: string | number | boolean, datatype: string | undefined): string {
  if (datatype === langString) throw new BeyondSubset('a datatype that needs a language')
  if (typeof value === 'string') return textLiteral(value, datatype)
  if (typeof value === 'boolean') return typed(String(value), datatype ?? `${xsd}boolean`)
  return numberLiteral(value, datatype)
}

/**
 * `{ "@value": …, "@language": … }` in the same way.
 *
 * @see JSON-LD 1.1 #value-objects
 * @throws {BeyondSubset} for unusual types, directions, and languages that are none
 */
export function valueObject(object: JsonObject, active: ActiveContext): string {
  const { '@value': value, '@language': language, '@type': type, ...others } = object
  if (Object.keys(others).length > 0) throw new BeyondSubset('an unusual value object')
  if (typeof value === 'string' && language !== undefined && type === undefined) {
    return inLanguage(value, language)
  }
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (isScalar && language === undefined) return literal(value, datatypeOf(type, active))
  throw new BeyondSubset('an unusual value object')
}

/** Only as a whole IRI: which context a term or prefix is looked up in depends on the types around. */
function datatypeOf(type: JsonValue | undefined, active: ActiveContext): string | undefined {
  if (type === undefined) return undefined
  const isTerm = (text: string) =>
    active.terms.has(text) || active.previous?.terms.has(text) === true
  if (typeof type !== 'string' || isTerm(type) || isTerm(type.slice(0, type.indexOf(':')))) {
    throw new BeyondSubset('an unusual datatype')
  }
  return requirePlainIri(type)
}

/** BCP 47, as far as jsonld.js looks. */
const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

export function isLanguageTag(text: string): boolean {
  return languageTag.test(text)
}

/** @throws {BeyondSubset} for languages that are none */
export function inLanguage(text: string, language: JsonValue): string {
  if (typeof language !== 'string' || !isLanguageTag(language)) {
    throw new BeyondSubset('a language that is none')
  }
  return `"${escaped(text)}"@${language.toLowerCase()} `
}

function textLiteral(text: string, datatype: string | undefined): string {
  // Such text would be read as a number and written differently.
  if (datatype === `${xsd}double`) throw new BeyondSubset('text as xsd:double')
  return datatype === undefined ? `"${escaped(text)}" ` : typed(escaped(text), datatype)
}

function numberLiteral(value: number, datatype: string | undefined): string {
  const text = String(value)
  if (!Number.isFinite(value)) throw new BeyondSubset('a number that JSON does not have')
  if (text.includes('.') || Math.abs(value) >= 1e21 || datatype === `${xsd}double`) {
    return typed(canonicalDouble(value), datatype ?? `${xsd}double`)
  }
  // Also a number such as 1e-7, which becomes 0: jsonld.js looks for the point that it has not.
  return typed(value.toFixed(0), datatype ?? `${xsd}integer`)
}

/** XML Schema 1.1 part 2 #f-doubleCanmap, to sixteen digits, as every JSON-LD processor does. */
function canonicalDouble(value: number): string {
  const text = value.toExponential(15)
  const e = text.indexOf('e')
  let end = e
  // A pattern would look at the zeros once from each of them.
  while (text[end - 1] === '0' && text[end - 2] !== '.') end -= 1
  const exponent = text.slice(text[e + 1] === '+' ? e + 2 : e + 1)
  return `${text.slice(0, end)}E${exponent}`
}

function typed(text: string, datatype: string): string {
  return datatype === `${xsd}string` ? `"${text}" ` : `"${text}"^^<${datatype}> `
}

/** Without quotes, backslashes, control characters and halves of characters. */
const plain = /^[ !#-[\]-~\u0080-\ud7ff\ue000-\uffff]*$/
const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

/** @see RDF Dataset Canonicalization 1.0 #canonical-quads */
function escaped(text: string): string {
  if (plain.test(text)) return text
  if (/\p{Surrogate}/u.test(text)) throw new BeyondSubset('half a character')
  return text.replace(/["\\\p{Cc}]/gu, (character) => {
    const code = character.charCodeAt(0)
    if (code > 0x7f) return character
    return escapes[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
}
