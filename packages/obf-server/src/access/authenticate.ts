import type { Connection } from '../obf-server.ts'
import type { Organisation } from '../organisation.ts'
import { forbidden } from '../world/answers.ts'
import type { World } from '../world/world.ts'
import { quotaOf } from './quota.ts'
import type { ApiVersion } from './tokens.ts'

export interface Visitor {
  readonly version: ApiVersion
  readonly request: Request
  readonly connection: Connection
  /** The organisation that the path names. */
  readonly client: string
}

/** nginx's answer to a client certificate that does not hold. */
const BAD_CERTIFICATE = 495

/** Who asks, or the answer to nobody: the certificate or the token must be of whom the path names. */
export function authenticate(world: World, visitor: Visitor): Organisation | Response {
  const { version, connection, client } = visitor
  const { certificate } = connection
  const token = bearerOf(visitor.request)
  if (certificate?.ok === false && token === undefined) return badCertificate()
  const byCertificate =
    version === 'v1' && certificate?.ok === true ? certificate.commonName : undefined
  const byToken = token === undefined ? undefined : world.tokens.holderOf(token, version)
  const organisation = world.organisations.get(client)
  const isKnown = byCertificate === client || byToken === client
  if (organisation === undefined || !isKnown) return forbidden()
  const { versions } = quotaOf(world, organisation)
  return versions?.includes(version) === false ? forbidden() : organisation
}

function bearerOf(request: Request): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token
}

function badCertificate(): Response {
  const body = '<html><body>400 The SSL certificate error</body></html>\n'
  return new Response(body, { status: BAD_CERTIFICATE, headers: { 'content-type': 'text/html' } })
}
