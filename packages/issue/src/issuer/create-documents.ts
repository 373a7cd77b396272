import { OB_3, type JsonObject } from '@openboat/model'
import { multikeyOf } from '@openboat/proof'
import { achievementOf, profileOf } from '../draft-credential.ts'
import { stated } from '../stated.ts'
import type { AchievementRef } from './achievement.ts'
import { allKeys } from './all-keys.ts'
import { bitsFromText as bytesFromText } from './bits.ts'
import { findVersion } from './create-achievements.ts'
import type { HostedDocuments } from './hosted-documents.ts'
import type { IssuerKeyRecord } from './issuer-key-record.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { openBadge2Documents } from './open-badge-2-documents.ts'
import type { SigningKeys } from './signing-keys.ts'
import { imageTable } from './tables.ts'

/** @see HostedDocuments */
export function createDocuments(world: IssuerWorld, keys: SigningKeys): HostedDocuments {
  const { issuerId, urls } = world
  const published = async () => {
    await keys.open()
    return await allKeys(world)
  }
  return {
    profile: async () => {
      const known = await published()
      return {
        ...profileOf(world.profile, issuerId),
        '@context': [DID_CONTEXT, ...keyContexts(known), OB_3],
        ...(urls.did === undefined ? {} : { alsoKnownAs: [urls.did] }),
        ...methodsOf(issuerId, known),
      }
    },
    did: async () => {
      if (urls.did === undefined) return undefined
      const known = await published()
      return {
        '@context': [DID_CONTEXT, ...keyContexts(known)],
        id: urls.did,
        alsoKnownAs: [issuerId],
        ...methodsOf(urls.did, known),
      }
    },
    jwks: async () => ({ keys: (await published()).filter(isTrusted).map(jwkOf) }),
    achievement: async (ref) => await achievementAt(world, ref),
    image: async (id) => {
      const row = await world.transaction(async (tx) => await imageTable.get(tx, issuerId, id))
      if (row === undefined) return undefined
      return { content: bytesFromText(row.base64), mediaType: row.mediaType }
    },
    openBadge2: openBadge2Documents(world),
  }
}

async function achievementAt(
  world: IssuerWorld,
  ref: AchievementRef,
): Promise<JsonObject | undefined> {
  const version = await world.transaction(async (tx) => await findVersion(world, ref, tx))
  if (version === undefined || version.language !== ref.language) return undefined
  return { '@context': OB_3, ...achievementOf(version.draft, () => version.url) }
}

// First, because widely used verifiers read what begins with it without processing JSON-LD.
const DID_CONTEXT = 'https://www.w3.org/ns/did/v1'
const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1'
// Controlled Identifiers 1.0 #JsonWebKey, which took the place of JsonWebKey2020 and its context jws-2020.
const JWK_CONTEXT = 'https://w3id.org/security/jwk/v1'

function keyContexts(keys: readonly IssuerKeyRecord[]): string[] {
  return [
    ...(keys.every(isRsa) ? [] : [MULTIKEY_CONTEXT]),
    ...(keys.some(isRsa) ? [JWK_CONTEXT] : []),
  ]
}

function isRsa({ publicKey }: IssuerKeyRecord): boolean {
  return publicKey.kty === 'RSA'
}

/** A compromised key is still described, and listed for nothing: not everybody reads `revoked`. */
function methodsOf(controller: string, keys: readonly IssuerKeyRecord[]): JsonObject {
  const nameOf = ({ id }: IssuerKeyRecord) => `${controller}#${id}`
  return {
    verificationMethod: keys.map((key) =>
      stated({
        id: nameOf(key),
        ...(key.publicKey.kty === 'RSA'
          ? { type: 'JsonWebKey', controller, publicKeyJwk: { ...key.publicKey } }
          : { type: 'Multikey', controller, publicKeyMultibase: multikeyOf(key.publicKey) }),
        expires: key.expires,
        revoked: key.revoked,
      }),
    ),
    assertionMethod: keys.filter(isTrusted).map(nameOf),
  }
}

function isTrusted({ state }: IssuerKeyRecord): boolean {
  return state !== 'compromised'
}

/** `exp`: OpenID Federation 1.0 section 8.7.2, where historical keys say until when they signed. */
function jwkOf({ publicKey, verificationMethod, algorithm, expires }: IssuerKeyRecord): JsonObject {
  const end = expires === undefined ? {} : { exp: Math.floor(Date.parse(expires) / 1000) }
  return { ...publicKey, kid: verificationMethod, alg: algorithm, use: 'sig', ...end }
}
