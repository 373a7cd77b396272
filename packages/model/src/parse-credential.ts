import type { Credential } from './credential.ts'
import { decodeClaims } from './decode-claims.ts'
import { inspectJsonObject } from './inspect-json-object.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { DEFAULT_MAX_DEPTH, looksLikeCompactJws, readCompactJws } from './parse-compact-jws.ts'
import type { ParseIssue, ParseIssueCode } from './parse-issue.ts'
import { parseJson } from './parse-json.ts'
import { recognize } from './recognize.ts'

export type ParseResult =
  | { readonly ok: true; readonly credential: Credential }
  | { readonly ok: false; readonly issues: readonly ParseIssue[] }

export interface ParseLimits {
  /** Length of a text in UTF-16 units, or number of values in an object. @default 5_000_000 */
  readonly maxCharacters?: number
  /** Levels of arrays and objects. @default 100 */
  readonly maxDepth?: number
}

/**
 * The credential in a text (JSON or compact JWS) or an object, with its generation and kind: or the
 * issues that keep it from being one. Recognising is not checking: see `checkCredential`. Whatever
 * is passed in, this does not throw.
 *
 * @see OB 3.0 #document-formats; OB 2.0 #data-models
 * @example
 * const result = parseCredential(text)
 * if (result.ok) console.log(result.credential.version, result.credential.kind)
 */
export function parseCredential(input: string | JsonObject, limits: ParseLimits = {}): ParseResult {
  const maxCharacters = limits.maxCharacters ?? 5_000_000
  const maxDepth = limits.maxDepth ?? DEFAULT_MAX_DEPTH
  if (typeof input === 'string') return parseText(input, maxCharacters, maxDepth)
  if (!isJsonObject(input)) return refused('not_an_object', wrongKind(input), JSON_SPEC)
  const found = inspected(input, maxCharacters, maxDepth)
  return found.length === 0 ? fromJson(input, input) : { ok: false, issues: found }
}

const REMEDIES = {
  not_json: 'Pass the whole text, from its first to its last character.',
  too_deep: 'Raise maxDepth if you trust its source.',
}

const JSON_SPEC = 'OB 3.0 #document-formats'
const JWT_SPEC = 'OB 3.0 #jwt-proof'

function parseText(original: string, maxCharacters: number, maxDepth: number): ParseResult {
  if (original.length > maxCharacters)
    return refused(
      'too_large',
      `Expected a badge of at most ${maxCharacters} characters, got ${original.length}. Link pictures instead of embedding them, or raise maxCharacters.`,
      JSON_SPEC,
    )
  const text = original.replace(/^\uFEFF/, '').trim()
  if (text === '')
    return refused(
      'empty',
      'Expected a badge as JSON or JWT, got nothing. Pass the text of the badge.',
      JSON_SPEC,
    )
  if (looksLikeCompactJws(text)) return parseJwt(original, text, maxDepth)
  if (/^https?:\/\/\S+$/i.test(text))
    return refused(
      'is_url',
      'Expected a badge, got its URL. Fetch it and pass the body.',
      JSON_SPEC,
    )
  const answer = parseJson(text, maxDepth)
  if (!answer.ok)
    return refused(
      answer.problem,
      `Expected a badge as JSON or JWT. ${answer.message} ${REMEDIES[answer.problem]}`,
      'RFC 8259 section 2',
    )
  if (!isJsonObject(answer.value))
    return refused('not_an_object', wrongKind(answer.value), JSON_SPEC)
  return fromJson(original, answer.value)
}

function parseJwt(original: string, text: string, maxDepth: number): ParseResult {
  const answer = readCompactJws(text, maxDepth)
  if (!answer.ok) return refused(answer.problem, answer.message, JWT_SPEC)
  const { jws } = answer
  // VCDM 1.1 puts the credential into `vc` (or `vp`); VCDM 2.0 and OB 2.0 make it the whole payload.
  const wrapped = [jws.payload['vc'], jws.payload['vp']].find(isJsonObject)
  const written = wrapped ?? jws.payload
  const recognition = recognize(written)
  if (recognition === undefined) return unrecognized('The payload of this JWT', JWT_SPEC)
  const isDecoded = wrapped !== undefined && recognition.vcdm === '1.1'
  const document = isDecoded ? decodeClaims(wrapped, jws.payload) : written
  return { ok: true, credential: { ...recognition, envelope: 'jwt', original, document, jws } }
}

function fromJson(original: string | JsonObject, document: JsonObject): ParseResult {
  const recognition = recognize(document)
  if (recognition === undefined) return unrecognized('This JSON', JSON_SPEC)
  return { ok: true, credential: { ...recognition, envelope: 'json', original, document } }
}

function inspected(input: JsonObject, maxValues: number, maxDepth: number): ParseIssue[] {
  try {
    return inspectJsonObject(input, { maxDepth, maxValues })
  } catch {
    // Only a proxy can throw while its properties are listed.
    const message =
      'Expected plain data, got an object that refuses to list its properties. Pass the text.'
    return [{ code: 'not_json_value', path: '', message, spec: 'RFC 8259 section 3' }]
  }
}

function unrecognized(subject: string, spec: string): ParseResult {
  return refused(
    'not_a_credential',
    `${subject} is neither an Open Badge (0.5 to 3.0) nor a verifiable credential: expected a known @context, a type such as OpenBadgeCredential or Assertion, or the shape of one. Check that it is the badge itself, whole.`,
    spec,
  )
}

function wrongKind(value: unknown): string {
  const got = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`
  return `Expected one badge, as a JSON object or a compact JWT, got ${got}. Pass badges one by one.`
}

function refused(code: ParseIssueCode, message: string, spec: string): ParseResult {
  return { ok: false, issues: [{ code, path: '', message, spec }] }
}
