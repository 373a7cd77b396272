import { ObfError } from '../obf-error.ts'
import type { ObfErrorCode } from '../obf-error-code.ts'
import { FailureV1, FailureV2 } from '../wire/failure.ts'
import type { Answer } from './call.ts'
import { retryAfterOf } from './retry-after.ts'

/** What an answer other than 2xx means. */
export function failureOf(request: string, answer: Answer, now: number): ObfError {
  const { status } = answer
  const detail = detailOf(answer.text)
  const said = detail === '' ? '' : `: ${detail}`
  const retryAfterMs = retryAfterOf(answer.headers.get('retry-after'), now)
  const wait =
    retryAfterMs === undefined ? '' : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`
  return new ObfError(codeOf(status), {
    message: `${request} was answered with ${status}${said}${adviceOf(status)}${wait}`,
    status,
    retryAfterMs,
  })
}

function codeOf(status: number): ObfErrorCode {
  // 495 and 496 are nginx's words for a client certificate that is wrong or missing.
  if ([401, 403, 495, 496].includes(status)) return 'unauthorized'
  if (status === 404) return 'not_found'
  if (status === 429) return 'rate_limited'
  if (status >= 500) return 'server_error'
  // Nor is a redirect followed: it would lead the credentials elsewhere.
  return 'refused'
}

function adviceOf(status: number): string {
  if (status === 403) return '; the credentials do not reach this organisation or this call'
  if (status === 495 || status === 496) return '; register for a new certificate'
  if (status >= 300 && status < 400) return '; check baseUrl: redirects are not followed'
  return ''
}

const LONGEST = 300

/** The factory's own words, from any of its ways to say them. */
function detailOf(text: string): string {
  const value = parsed(text)
  const v2 = FailureV2.safeParse(value)
  if (v2.success) return short(v2.data.message ?? v2.data.error ?? '')
  const v1 = FailureV1.safeParse(value)
  if (v1.success) return short(v1.data.error)
  return /^\s*[<{[]/.test(text) ? '' : short(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}
