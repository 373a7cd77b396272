import { base64, base64urlnopad } from '@scure/base'
import { styleOf, type Brand } from './page-frame.ts'
import { pageScript } from './page-script.ts'

/** What is answered, before the request's validators and method have had their say. */
export interface Answer {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type: string
  /** @default 200 */
  readonly status?: number
  /** `Cache-Control`. */
  readonly cache: string
  /** Strong, with its quotes. @default the hash of the body */
  readonly etag?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** May be kept, and be used once the issuer has said that it is still the same. */
export const REVALIDATED = 'public, no-cache'
/** For the holder, and for nobody in between. */
export const UNKEPT = 'private, no-store'

export const forSeconds = (seconds: number): string => `public, max-age=${seconds}`

/** The response: 304 if the client has it, without a body for HEAD. */
export async function answer(request: Request, given: Answer): Promise<Response> {
  const { body, type, status = 200, cache } = given
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const etag = given.etag ?? (await etagOf(bytes))
  const headers = new Headers({
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...given.headers,
  })
  if (status === 200 && cache !== UNKEPT) {
    headers.set('etag', etag)
    if (matches(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers })
    }
  }
  headers.set('content-length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers })
}

/** @see RFC 9110 section 13.1.2: weak comparison */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}

async function etagOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `"${base64urlnopad.encode((await sha256(bytes)).subarray(0, 16))}"`
}

/** Scripts in a picture do nothing, even where it is opened by itself. */
export const pictureHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
}

/** Browsers on other sites may read what is there for verifiers. */
export const openHeaders: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' }

/** What a page may do: nothing but its own style and script, by their hashes; pictures and forms here. */
export async function pageHeaders(brand: Brand, origin: string): Promise<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src '${await hashSource(styleOf(brand))}'`,
    `script-src '${await hashSource(pageScript)}'`,
    `img-src 'self' ${origin} data:`,
    `form-action 'self' ${origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    vary: 'Accept, Accept-Language',
  }
}

async function hashSource(text: string): Promise<string> {
  return `sha256-${base64.encode(await sha256(new TextEncoder().encode(text)))}`
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
