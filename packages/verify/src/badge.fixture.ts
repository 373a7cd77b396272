import {
  isJsonObject,
  CLR_2,
  OB_3,
  VC_2,
  type JsonObject,
  type JsonValue,
  type PrivateJwk,
} from '@openboat/model'
import { createSigner, didKeyOf, publicKeyOf, signDataIntegrity, signJws } from '@openboat/proof'
import { issuerKey, otherKey } from './keys.fixture.ts'

/** The issuer of the test badges, by the key that it is. */
export const issuer = didKeyOf(publicKeyOf(issuerKey))
/** Somebody else: an endorser, or a forger. */
export const other = didKeyOf(publicKeyOf(otherKey))

export function methodOf(didKey: string): string {
  return `${didKey}#${didKey.slice('did:key:'.length)}`
}

/** An Open Badge 3.0 that conforms in every respect, without a proof. */
export function badge(changes: JsonObject = {}): JsonObject {
  return {
    '@context': [VC_2, OB_3],
    id: 'urn:uuid:5a9bb7a5-54c2-4f0e-8f4e-0e7b6d7c1a01',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Médiation numérique',
    issuer: { id: issuer, type: ['Profile'], name: 'École de la Rive' },
    validFrom: '2026-03-01T09:00:00Z',
    credentialSubject: subject(),
    ...changes,
  }
}

export const achievementId = 'urn:uuid:0c1f6f4e-3a42-4e0c-9f8d-7b3f7a1d2b02'

export function subject(changes: JsonObject = {}, achievement: JsonObject = {}): JsonObject {
  return {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'lea@example.org',
        identityType: 'emailAddress',
      },
    ],
    achievement: {
      id: achievementId,
      type: ['Achievement'],
      name: 'Médiation numérique',
      description: 'Accompagner un public éloigné du numérique.',
      criteria: { narrative: 'Trois ateliers animés.' },
      ...achievement,
    },
    ...changes,
  }
}

/** An endorsement by `other`, without a proof. */
export function endorsement(endorsed: string, changes: JsonObject = {}): JsonObject {
  return {
    '@context': [VC_2, OB_3],
    id: 'urn:uuid:9e0f2a14-6bb0-4d3f-8c53-62f6a1d7c903',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Soutien',
    issuer: { id: other, type: ['Profile'], name: 'Réseau des médiateurs' },
    validFrom: '2026-04-01T09:00:00Z',
    credentialSubject: {
      id: endorsed,
      type: ['EndorsementSubject'],
      endorsementComment: 'Un badge exigeant.',
    },
    ...changes,
  }
}

interface Signing {
  readonly key?: PrivateJwk
  readonly suite?: 'eddsa-rdfc-2022' | 'Ed25519Signature2020'
  /** @default the `did:key` of the key */
  readonly verificationMethod?: string
  readonly created?: string
  readonly purpose?: 'authentication'
}

/** The document with one more Data Integrity proof; by default the issuer's. */
export function signed(document: JsonObject, signing: Signing = {}): Promise<JsonObject> {
  const { key = issuerKey, suite = 'eddsa-rdfc-2022', purpose } = signing
  const { created = '2026-03-01T09:00:00Z' } = signing
  const verificationMethod = signing.verificationMethod ?? methodOf(didKeyOf(publicKeyOf(key)))
  return signDataIntegrity(document, {
    suite,
    signer: createSigner(key),
    verificationMethod,
    created,
    ...(purpose === undefined ? {} : { purpose }),
  })
}

export function signedByOther(document: JsonObject): Promise<JsonObject> {
  return signed(document, { key: otherKey })
}

/** A VC-JWT with the registered claims that OB 3.0 asks for. */
export function jwtOf(
  document: JsonObject,
  options: {
    readonly key?: PrivateJwk
    readonly header?: JsonObject
    readonly claims?: JsonObject
  } = {},
): Promise<string> {
  const { key = issuerKey, header = { kid: methodOf(issuer) }, claims = {} } = options
  const { id, validFrom } = document
  const [iss, sub] = [idOf(document['issuer']), idOf(document['credentialSubject'])]
  return signJws(
    {
      ...document,
      ...(iss === undefined ? {} : { iss }),
      ...(sub === undefined ? {} : { sub }),
      ...(id === undefined ? {} : { jti: id }),
      ...(typeof validFrom === 'string' ? { nbf: Date.parse(validFrom) / 1000 } : {}),
      ...claims,
    },
    { signer: createSigner(key), header: { typ: 'JWT', ...header } },
  )
}

function idOf(value: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(value) ? value['id'] : value
}

/** A learner record of the issuer, with what it holds. */
export function learnerRecord(verifiableCredential: JsonObject[]): JsonObject {
  return {
    '@context': [VC_2, CLR_2, OB_3],
    id: 'urn:uuid:3d2b1c0a-9f8e-4d7c-8b6a-5e4f3d2c1b05',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Parcours de Léa',
    issuer: { id: issuer, type: ['Profile'], name: 'École de la Rive' },
    validFrom: '2026-05-01T09:00:00Z',
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: 'lea@example.org',
          identityType: 'emailAddress',
        },
      ],
      verifiableCredential,
    },
  }
}

/** Credentials that somebody presents, without a proof. */
export function presentation(verifiableCredential: JsonValue[]): JsonObject {
  return {
    '@context': [VC_2],
    type: ['VerifiablePresentation'],
    holder: other,
    verifiableCredential,
  }
}

export function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
