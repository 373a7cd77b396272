import { base64UrlBytes, base64UrlText } from './base64url.ts'
import type { CompactJws } from './compact-jws.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { parseJson, type JsonProblem } from './parse-json.ts'

/**
 * A compact JWS taken apart, or `undefined` when the text is not one with a JSON object in both
 * header and payload. Nothing is verified; the signature may be empty, as it is for `alg: none`.
 *
 * @see RFC 7515 section 5.2, steps 1 to 7; OB 3.0 #jwt-proof
 */
export function parseCompactJws(text: string): CompactJws | undefined {
  const answer = readCompactJws(text, DEFAULT_MAX_DEPTH)
  return answer.ok ? answer.jws : undefined
}

export const DEFAULT_MAX_DEPTH = 100

/** Whether a text has the outer form of a compact JWS: three base64url parts. */
export function looksLikeCompactJws(text: string): boolean {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/.test(text)
}

export type CompactJwsAnswer =
  | { readonly ok: true; readonly jws: CompactJws }
  | {
      readonly ok: false
      readonly problem: JsonProblem | 'malformed_jws'
      readonly message: string
    }

export function readCompactJws(text: string, maxDepth: number): CompactJwsAnswer {
  const parts = text.split('.')
  const [header = '', payload = '', signature = ''] = parts
  const signatureBytes = base64UrlBytes(signature)
  if (parts.length !== 3 || signatureBytes === undefined)
    return malformed('it has not three base64url parts, divided by dots')
  const headerAnswer = objectIn(header, 'header', maxDepth)
  if (!headerAnswer.ok) return headerAnswer
  const payloadAnswer = objectIn(payload, 'payload', maxDepth)
  if (!payloadAnswer.ok) return payloadAnswer
  return {
    ok: true,
    jws: {
      compact: text,
      header: headerAnswer.value,
      payload: payloadAnswer.value,
      signingInput: `${header}.${payload}`,
      signature: signatureBytes,
    },
  }
}

type ObjectAnswer =
  { readonly ok: true; readonly value: JsonObject } | Extract<CompactJwsAnswer, { ok: false }>

function objectIn(part: string, name: string, maxDepth: number): ObjectAnswer {
  const text = base64UrlText(part)
  if (text === undefined) return malformed(`the ${name} is not base64url of UTF-8 text`)
  const answer = parseJson(text, maxDepth)
  if (!answer.ok && answer.problem === 'too_deep') return answer
  if (!answer.ok) return malformed(`the ${name} is not JSON`)
  if (!isJsonObject(answer.value)) return malformed(`the ${name} is not a JSON object`)
  return { ok: true, value: answer.value }
}

function malformed(reason: string): Extract<CompactJwsAnswer, { ok: false }> {
  return {
    ok: false,
    problem: 'malformed_jws',
    message: `Expected a compact JWS, got text that is none: ${reason}. Copy it whole.`,
  }
}
