import { SignRequest } from '@openboat/obf/wire'
import { ObfServerError } from '../obf-server-error.ts'
import { json, text } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import { readBody } from '../world/read-body.ts'
import { isRefused } from '../world/refused.ts'
import type { World } from '../world/world.ts'

export const registrationRoutes: readonly Route<PublicCall>[] = [
  { method: 'GET', path: '/v1/client/OBF.rsa.pub', answer: publicKey },
  { method: 'POST', path: '/v1/client/:cid/sign_request', answer: signRequest },
]

const KEY_SECONDS = 10 * 60
/** What the published tool of Open Badge Factory asks for. */
const CERTIFICATE_SECONDS = 1095 * 86_400

/** @throws {ObfServerError} `not_found`; `bad_argument` without an authority */
export function registrationKeyFor(world: World, clientId: string): string {
  const { options, organisations, now, ids } = world
  if (organisations.get(clientId) === undefined) {
    throw new ObfServerError('not_found', { message: `There is no organisation ${clientId}.` })
  }
  if (options.certificates === undefined) {
    const message = 'This server signs no certificates: its option `certificates` is not set.'
    throw new ObfServerError('bad_argument', { message })
  }
  const nonce = ids.id()
  return options.certificates.registrationKeyOf({
    id: clientId,
    subject: `/CN=${clientId}`,
    ctime: now(),
    nonce,
  })
}

function publicKey({ world }: PublicCall): Response {
  const { certificates } = world.options
  return certificates === undefined
    ? json({ error: 'Not found' }, 404)
    : text(certificates.publicKey)
}

async function signRequest({ world, request, param }: PublicCall): Promise<Response> {
  const { certificates } = world.options
  if (certificates === undefined) return json({ error: 'This server signs no certificates.' }, 404)
  const input = await readBody(request, SignRequest)
  if (isRefused(input)) return json({ error: input.message }, input.refused)
  const claims = certificates.openRegistrationKey(input.signature)
  const age = world.now() - (claims?.ctime ?? 0)
  if (claims?.id !== param('cid') || age < 0 || age > KEY_SECONDS) {
    return json({ error: 'The API key is unknown, or older than ten minutes.' }, 403)
  }
  const certificate = await certificates.sign(input.request, {
    commonName: claims.id,
    ...periodOf(world),
  })
  if (certificate === undefined) return json({ error: 'request is not a PKCS#10 request.' }, 400)
  return text(certificate)
}

function periodOf(world: World): { readonly notBefore: Date; readonly notAfter: Date } {
  const now = world.options.clock().getTime()
  const isOver = world.faults().expiredCertificates === true
  const begin = isOver ? now - CERTIFICATE_SECONDS * 1000 : now - 60_000
  const end = isOver ? now - 60_000 : now + CERTIFICATE_SECONDS * 1000
  return { notBefore: new Date(begin), notAfter: new Date(end) }
}
