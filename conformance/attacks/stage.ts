import { gzipSync } from 'node:zlib'
import { createSigner, didKeyOf, publicKeyOf, signDataIntegrity, signJws } from '@openboat/proof'
import {
  statusEntry,
  verify,
  type JsonObject,
  type PrivateJwk,
  type VerificationReport,
  type VerifyOptions,
} from 'openboat'
import { methodOf } from '../method-of.ts'

// Where the attacks take place: a victim whose badges are in order, an attacker, and a web that holds
// what each attack puts there. Nothing else is asked.

export const at = new Date('2026-07-01T12:00:00Z')

// Made for these tests and used nowhere else.
export const victimKey: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'ye2VXsPdARZV89nxAlDfPZ4aIlNi9EaHXejIDkZ-2A8',
  d: 'k7e92K3qIIRsR10sSE95q4tM4TbbJbFN01N5js0r2dk',
}
export const attackerKey: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '0v-awVX1QJNCUO-vsQl1vUhG03epQEQkNiVZrWo45X4',
  d: 'L-Jba0uRzU78dhJpNaV4UoiBZsYUBz0V6itfkMYZ2_A',
}
export const victim = didKeyOf(publicKeyOf(victimKey))
export const attacker = didKeyOf(publicKeyOf(attackerKey))
export const listUrl = 'https://school.example/status/1'

export const VC_2 = 'https://www.w3.org/ns/credentials/v2'
export const OB_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

export function badge(changes: JsonObject = {}): JsonObject {
  return {
    '@context': [VC_2, OB_3],
    id: 'urn:uuid:9a2c1a5e-0f5e-4f7b-8f9d-3c3b7b1d2e01',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Welding',
    issuer: { id: victim, type: ['Profile'], name: 'Shipyard School' },
    validFrom: '2026-03-01T09:00:00Z',
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:9a2c1a5e-0f5e-4f7b-8f9d-3c3b7b1d2e02',
        type: ['Achievement'],
        name: 'Welding',
        description: 'Welds a seam that holds.',
        criteria: { narrative: 'A seam was tested.' },
      },
    },
    ...changes,
  }
}

export const listed = (changes: JsonObject = {}): JsonObject =>
  badge({
    credentialStatus: statusEntry({ list: listUrl, index: 7, purpose: 'revocation' }),
    ...changes,
  })

/** A list in which nothing is set, without a proof. */
export function statusList(changes: JsonObject = {}): JsonObject {
  return {
    '@context': [VC_2],
    id: listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: victim,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${listUrl}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(new Uint8Array(16_384)).toString('base64url')}`,
    },
    ...changes,
  }
}

interface Signing {
  readonly key?: PrivateJwk
  readonly verificationMethod?: string
}

export async function signed(document: JsonObject, signing: Signing = {}): Promise<JsonObject> {
  const { key = victimKey } = signing
  return await signDataIntegrity(document, {
    suite: 'eddsa-rdfc-2022',
    signer: createSigner(key),
    verificationMethod: signing.verificationMethod ?? methodOf(didKeyOf(publicKeyOf(key))),
    created: '2026-03-01T09:00:00Z',
  })
}

export async function jwt(
  document: JsonObject,
  options: { key?: PrivateJwk; header?: JsonObject; claims?: JsonObject } = {},
): Promise<string> {
  const { key = victimKey, header = { kid: methodOf(victim) }, claims = {} } = options
  const names = { iss: victim, jti: document['id'] ?? null, sub: 'did:example:ada' }
  const times = { nbf: Date.parse('2026-03-01T09:00:00Z') / 1000 }
  return await signJws(
    { ...document, ...names, ...times, ...claims },
    { signer: createSigner(key), header: { typ: 'JWT', ...header } },
  )
}

export type Web = Readonly<Record<string, JsonObject | string>>

export async function verifyIn(
  web: Web,
  input: Uint8Array | string | object,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const documents = Object.fromEntries(
    Object.entries(web).map(([url, body]) => [
      url,
      { status: 200, body: typeof body === 'string' ? body : JSON.stringify(body) },
    ]),
  )
  const replay = { format: 'openboat-bundle/1', at: at.toISOString(), documents } as const
  return await verify(input, { replay, ...options })
}

/** The verdict, and what was found beside what passed or did not apply: `check outcome code`. */
export function foundIn({ verdict, findings }: VerificationReport): string[] {
  const lines = findings
    .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped')
    .map(({ check, outcome, details }) => {
      const code = details?.['code']
      return [check, outcome, ...(typeof code === 'string' ? [code] : [])].join(' ')
    })
  return [verdict, ...lines]
}
