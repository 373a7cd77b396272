import { isJsonObject, type JsonObject } from '@openboat/model'
import { randomnessFrom, systemRandomBytes } from '../issuer/randomness.ts'
import { endpointAt } from './endpoints.ts'
import { giveCredential } from './give-credential.ts'
import { issueToken } from './issue-token.ts'
import { makeOffer } from './make-offer.ts'
import { authorizationMetadata, issuerMetadata } from './metadata.ts'
import { createNonces } from './nonces.ts'
import type {
  OfferingIssuer,
  Openid4vci,
  Openid4vciOptions,
  Openid4vciRouteKind,
} from './openid4vci-options.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { removeExpired } from './remove-expired.ts'
import { inSeconds, type WalletDesk } from './wallet-desk.ts'
import { empty, json, openHeaders, refused } from './wallet-answer.ts'

/**
 * Hands badges to wallets: OpenID for Verifiable Credential Issuance 1.0 with the pre-authorised code,
 * as one function from requests to responses that mounts beside `host`. The badge is signed anew with
 * the wallet's key as its subject; other forms of it stay as they were.
 *
 * @see OpenID4VCI 1.0
 * @throws {IssueError} `bad_argument` for a short secret
 * @example
 * const wallets = openid4vci(issuer, { store, secret, clock: () => new Date() })
 * app.all('*', ({ req }) => (wallets.serves(req.url) ? wallets : pages).fetch(req.raw))
 * const { uri } = await wallets.offer(badge.id) // as a link, or in a QR code
 */
export function openid4vci(issuer: OfferingIssuer, options: Openid4vciOptions): Openid4vci {
  const random = randomnessFrom(options.random ?? systemRandomBytes)
  const desk: WalletDesk = {
    issuer,
    store: options.store,
    clock: options.clock,
    random,
    nonces: createNonces(options.secret, issuer.id, random),
    tokenSeconds: options.tokenSeconds ?? 300,
    clockSkewSeconds: options.clockSkewSeconds ?? 60,
  }
  return {
    fetch: async (request) => {
      const kind = endpointAt(issuer.urls, request.url)
      return kind === undefined ? empty(404) : await respond({ desk, options, request, kind })
    },
    serves: (url) => endpointAt(issuer.urls, url) !== undefined,
    offer: async (badge, offered) => await makeOffer(desk, badge, offered),
    removeExpired: async () => await removeExpired(desk),
  }
}

interface Question {
  readonly desk: WalletDesk
  readonly options: Openid4vciOptions
  readonly request: Request
  readonly kind: Openid4vciRouteKind
}

async function respond(question: Question): Promise<Response> {
  const { options, request, kind } = question
  try {
    const wait = await options.limit?.(request, kind)
    if (wait !== undefined) return empty(429, { 'retry-after': String(Math.ceil(wait)) })
    return await dispatch(question)
  } catch (error) {
    tell(options, error, kind)
    return empty(500)
  }
}

function tell({ onError }: Openid4vciOptions, error: unknown, kind: Openid4vciRouteKind): void {
  try {
    onError?.(error, kind)
  } catch {
    // Whoever is told must not be able to leave the wallet without an answer.
  }
}

async function dispatch({ desk, request, kind }: Question): Promise<Response> {
  const isDocument = kind === 'issuer-metadata' || kind === 'authorization-metadata'
  const allowed = isDocument ? ['GET', 'HEAD'] : ['POST']
  const { method } = request
  if (method === 'OPTIONS') return empty(204, openHeaders(allowed))
  if (!allowed.includes(method)) return empty(405, { allow: [...allowed, 'OPTIONS'].join(', ') })
  switch (kind) {
    case 'issuer-metadata':
      return json(await issuerMetadata(desk.issuer))
    case 'authorization-metadata':
      return json(authorizationMetadata(desk.issuer))
    case 'nonce':
      return json({ c_nonce: await desk.nonces.make(inSeconds(desk, desk.tokenSeconds)) })
    case 'token':
      return answer(await tokenFor(desk, request))
    case 'credential':
      return answer(await credentialFor(desk, request))
    default:
      return kind satisfies never
  }
}

function answer(found: JsonObject | Refusal): Response {
  return isRefusal(found) ? refused(found) : json(found)
}

async function tokenFor(desk: WalletDesk, request: Request): Promise<JsonObject | Refusal> {
  const text = await bodyOf(request, 'application/x-www-form-urlencoded')
  if (text === undefined) return refuse('invalid_request', 'expected a form')
  return await issueToken(desk, new URLSearchParams(text))
}

async function credentialFor(desk: WalletDesk, request: Request): Promise<JsonObject | Refusal> {
  const [, token] =
    /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined) return refuse('invalid_token', 'an access token is needed')
  const text = await bodyOf(request, 'application/json')
  const body = text === undefined ? undefined : parsed(text)
  if (body === undefined) return refuse('invalid_credential_request', 'expected a JSON object')
  return await giveCredential(desk, { token, body })
}

/** No request of this protocol is longer, in bytes. */
const LONGEST = 32_768

async function bodyOf(request: Request, type: string): Promise<string | undefined> {
  const [given = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (given.trim().toLowerCase() !== type) return undefined
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > LONGEST) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
