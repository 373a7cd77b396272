import { systemClock, type Clock } from '../clock.ts'
import { ObfError } from '../obf-error.ts'
import { asSecret, type Secret } from '../secret.ts'
import { nameOf, type Answer, type Call } from '../transport/call.ts'
import { exchange } from '../transport/exchange.ts'
import { failureOf } from '../transport/failure-of.ts'
import { readBaseUrl } from '../transport/read-base-url.ts'
import type { SignRequest } from '../wire/registration.ts'
import { createCertificateRequest } from './certificate-request.node.ts'
import { endOf } from './certificate.node.ts'
import { readRegistrationKey } from './read-registration-key.node.ts'
import { tlsFetch } from './tls-fetch.node.ts'

export interface RegisterOptions {
  /** Base64, from "Admin tools > API key": good for ten minutes. */
  readonly registrationKey: Secret | string
  /** @default 'https://openbadgefactory.com' */
  readonly baseUrl?: string
  readonly allowHttp?: boolean
  /** PEM of the authority that the server's own certificate is from. @default the system's */
  readonly ca?: string
  /** @default the runtime's, or one that knows `ca` */
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
  /** Milliseconds for each of the two requests. @default 60000 */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface Registration {
  /** The organisation. */
  readonly clientId: string
  /** PEM. */
  readonly certificate: string
  /** PEM: made here, and never sent. */
  readonly privateKey: Secret
  /** There is no renewal: register again before then. */
  readonly endsAt: Date
}

/**
 * Registers with API v1: reads the key, makes a private key and a request, and has it signed. A key
 * is good for one registration.
 *
 * @throws {ObfError} `bad_registration` for a key that is wrong, old or used
 * @example
 * const { clientId, certificate, privateKey } = await registerCertificate({ registrationKey })
 */
export async function registerCertificate(options: RegisterOptions): Promise<Registration> {
  const { clock = systemClock, allowHttp = false } = options
  const registrationKey = asSecret(options.registrationKey).reveal().trim()
  const baseUrl = readBaseUrl(
    options.baseUrl ?? 'https://openbadgefactory.com',
    'baseUrl',
    allowHttp,
  )
  const { ca } = options
  const fetch = options.fetch ?? (ca === undefined ? globalThis.fetch : tlsFetch({ ca }))
  const ask = async (call: Call) => await answerTo(call, baseUrl, { ...options, fetch })

  const publicKey = await ask({ method: 'GET', path: '/v1/client/OBF.rsa.pub', repeatable: true })
  assertStatus(publicKey, 'GET /v1/client/OBF.rsa.pub', clock)
  const { id } = readRegistrationKey(registrationKey, publicKey.text, clock.now())

  const { request, privateKey } = await createCertificateRequest(id)
  const body: SignRequest = { signature: registrationKey, request }
  const path = `/v1/client/${id}/sign_request`
  const call: Call = { method: 'POST', path, body: { json: body }, repeatable: false }
  const signed = await ask(call)
  if (signed.status >= 400 && signed.status < 500) {
    const { message } = failureOf(nameOf(call), signed, clock.now())
    const reason = message.replaceAll(registrationKey, '[secret]')
    throw new ObfError('bad_registration', { message: reason, status: signed.status })
  }
  assertStatus(signed, nameOf(call), clock)
  const certificate = `${signed.text.trim()}\n`
  return { clientId: id, certificate, privateKey, endsAt: endOf(certificate) }
}

async function answerTo(
  call: Call,
  baseUrl: string,
  { fetch, timeoutMs = 60_000, signal }: RegisterOptions & { fetch: typeof globalThis.fetch },
): Promise<Answer> {
  return await exchange(
    call,
    {},
    { fetch, baseUrl, timeoutMs, maxAnswerBytes: 1024 * 1024 },
    signal,
  )
}

function assertStatus(answer: Answer, request: string, clock: Clock): void {
  if (answer.status < 200 || answer.status >= 300) throw failureOf(request, answer, clock.now())
}
