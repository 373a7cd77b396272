import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { expect, it } from 'vitest'
import { badge, jwtOf, signed } from '../badge.fixture.ts'
import { goodBadge, goodJwt } from '../good-reports.fixture.ts'
import { issuerKey } from '../keys.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'

const did = 'did:web:issuer.example'
const didDocument = 'https://issuer.example/.well-known/did.json'
const profile = 'https://issuer.example/profile'

const controller = (id: string, changes: JsonObject = {}): JsonObject => ({
  id,
  assertionMethod: [
    { id: `${id}#key`, type: 'JsonWebKey', publicKeyJwk: { ...publicKeyOf(issuerKey) } },
  ],
  ...changes,
})
const issuedBy = (id: string): JsonObject =>
  badge({ issuer: { id, type: ['Profile'], name: 'École de la Rive' } })
const mutual: World = {
  [didDocument]: controller(did, { alsoKnownAs: [profile] }),
  [profile]: { id: profile, type: 'Profile', alsoKnownAs: did },
}

it('an https issuer may sign as the did:web that it also is', async () => {
  const input = await signed(issuedBy(profile), { verificationMethod: `${did}#key` })
  expect(linesOf(await verifyIn(mutual, input))).toEqual(goodBadge)
})

it('and in a JWT', async () => {
  const input = await jwtOf(issuedBy(profile), { header: { kid: `${did}#key` } })
  expect(linesOf(await verifyIn(mutual, input))).toEqual(goodJwt)
})

it('a did:web issuer may sign as the https address that it also is', async () => {
  const world = {
    [didDocument]: controller(did, { alsoKnownAs: [profile] }),
    [profile]: controller(profile, { alsoKnownAs: [did] }),
  }
  const input = await signed(issuedBy(did), { verificationMethod: `${profile}#key` })
  expect(linesOf(await verifyIn(world, input))).toEqual(goodBadge)
})

it.each([
  ['only the key’s controller', { [profile]: { id: profile } }],
  ['only the issuer', { [didDocument]: controller(did) }],
  ['the issuer, in a document of another', { [profile]: { id: did, alsoKnownAs: [did] } }],
  ['an issuer that does not answer', { [profile]: 404 }],
])('%s says so: that is not enough', async (_, changes) => {
  const input = await signed(issuedBy(profile), { verificationMethod: `${did}#key` })
  expect(linesOf(await verifyIn({ ...mutual, ...changes }, input))).toEqual(
    linesBut(goodBadge, { verdict: 'rejected', 'proof.satisfied': 'failed controller_mismatch' }),
  )
})
