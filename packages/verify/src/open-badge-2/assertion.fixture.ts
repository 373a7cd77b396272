import { OB_2, type JsonObject, type PrivateJwk } from '@openboat/model'
import { createSigner, publicKeyOf, publicPemOf, signJws } from '@openboat/proof'
import { rsaKey } from '../keys.fixture.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'

export const assertionUrl = 'https://issuer.example/assertions/1'
export const badgeClassUrl = 'https://issuer.example/badges/1'
export const profileUrl = 'https://issuer.example/profile'
export const keyUrl = 'https://issuer.example/keys/1'
export const revocationsUrl = 'https://issuer.example/revocations'

export function assertion(changes: JsonObject = {}): JsonObject {
  return {
    '@context': OB_2,
    id: assertionUrl,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'lea@example.org' },
    badge: badgeClassUrl,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-03-01T09:00:00Z',
    ...changes,
  }
}

export function badgeClass(changes: JsonObject = {}): JsonObject {
  return {
    '@context': OB_2,
    id: badgeClassUrl,
    type: 'BadgeClass',
    name: 'Médiation numérique',
    description: 'Accompagner un public éloigné du numérique.',
    image: 'https://issuer.example/badges/1.png',
    criteria: { narrative: 'Trois ateliers animés.' },
    issuer: profileUrl,
    ...changes,
  }
}

export function profile(changes: JsonObject = {}): JsonObject {
  return {
    '@context': OB_2,
    id: profileUrl,
    type: 'Issuer',
    name: 'École de la Rive',
    url: 'https://issuer.example/',
    email: 'bonjour@issuer.example',
    ...changes,
  }
}

/** What the issuer serves for a hosted assertion; `changes` replace documents or add some. */
export function hostedWorld(changes: World = {}): World {
  return {
    [assertionUrl]: assertion(),
    [badgeClassUrl]: badgeClass(),
    [profileUrl]: profile(),
    ...changes,
  }
}

/** What verifying finds, a line each, of a hosted assertion whose issuer serves something else. */
export async function hostedLines(
  changes: World,
  input: JsonObject = assertion(),
): Promise<string[]> {
  return linesOf(await verifyIn(hostedWorld(changes), input))
}

export async function keyDocument(
  changes: JsonObject = {},
  key: PrivateJwk = rsaKey,
): Promise<JsonObject> {
  return {
    '@context': OB_2,
    id: keyUrl,
    type: 'CryptographicKey',
    owner: profileUrl,
    publicKeyPem: await publicPemOf(publicKeyOf(key)),
    ...changes,
  }
}

/** What the issuer serves for a signed assertion. */
export async function signedWorld(changes: World = {}): Promise<World> {
  return {
    [badgeClassUrl]: badgeClass(),
    [profileUrl]: profile({ publicKey: [keyUrl], revocationList: revocationsUrl }),
    [keyUrl]: await keyDocument(),
    [revocationsUrl]: revocations([]),
    ...changes,
  }
}

export function revocations(revokedAssertions: JsonObject[]): JsonObject {
  return { '@context': OB_2, id: revocationsUrl, type: 'RevocationList', revokedAssertions }
}

export const signedId = 'urn:uuid:6f0d8a53-6b5c-4f61-9a2e-7c3f0b8d4e04'

export function signedAssertion(
  changes: JsonObject = {},
  key: PrivateJwk = rsaKey,
): Promise<string> {
  const verification = { type: 'SignedBadge', creator: keyUrl }
  return signJws(assertion({ id: signedId, verification, ...changes }), {
    signer: createSigner(key),
  })
}
