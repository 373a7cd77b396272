import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { expect, it } from 'vitest'
import { badge, issuer as badgeIssuer, jwtOf, methodOf, signed } from '../badge.fixture.ts'
import { goodBadge, goodJwt } from '../good-reports.fixture.ts'
import { issuerKey } from '../keys.fixture.ts'
import type { Resolver } from '../resolver.ts'
import { linesBut, linesOf, resolverOf, verifyIn, type World } from '../world.fixture.ts'

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

const elsewhere = 'https://other.example/profile'
const name = (id: string, alsoKnownAs: string): JsonObject => controller(id, { alsoKnownAs })
const refused = linesBut(goodBadge, {
  verdict: 'rejected',
  'proof.satisfied': 'failed controller_mismatch',
})

it('two https addresses are not two names of one, whatever they say', async () => {
  const world = { [profile]: name(profile, elsewhere), [elsewhere]: name(elsewhere, profile) }
  const input = await signed(issuedBy(profile), { verificationMethod: `${elsewhere}#key` })
  expect(linesOf(await verifyIn(world, input))).toEqual(refused)
})

it('nor are two did:web, or a did:web and what is not encrypted', async () => {
  const [second, secondDocument] = [
    'did:web:other.example',
    'https://other.example/.well-known/did.json',
  ]
  const open = 'http://issuer.example/profile'
  const world = {
    [didDocument]: controller(did, { alsoKnownAs: [second, open] }),
    [secondDocument]: name(second, did),
    [open]: name(open, did),
  }
  for (const issuer of [second, open]) {
    const input = await signed(issuedBy(issuer), { verificationMethod: `${did}#key` })
    expect(linesOf(await verifyIn(world, input))).toEqual(refused)
  }
})

it('a did:key is nobody else', async () => {
  const key = methodOf(badgeIssuer).split('#')[0] ?? ''
  const world = { [profile]: name(profile, key) }
  const input = await signed(issuedBy(profile), { verificationMethod: methodOf(badgeIssuer) })
  expect(linesOf(await verifyIn(world, input))).toEqual(refused)
})

it.each([
  ['gone, with its document all the same', 410, { id: profile, alsoKnownAs: [did] }],
  ['a list instead', 200, [did]],
  ['without an id', 200, { alsoKnownAs: [did] }],
])('an issuer that is %s', async (_, status, body) => {
  const resolver = resolverOf(mutual)
  const document: Resolver['document'] = async (url, request) => {
    if (url !== profile) return await resolver.document(url, request)
    const found = { url, finalUrl: url, from: 'network' } as const
    return { ...found, status, body: new TextEncoder().encode(JSON.stringify(body)) }
  }
  const input = await signed(issuedBy(profile), { verificationMethod: `${did}#key` })
  const report = await verifyIn({}, input, { resolver: { ...resolver, document } })
  const isClaim = status === 200 && !Array.isArray(body)
  expect(linesOf(report)).toEqual(isClaim ? goodBadge : refused)
})

it('a did:web that says nothing, or does not answer', async () => {
  const world = { [profile]: controller(profile, { alsoKnownAs: [did] }) }
  const input = await signed(issuedBy(did), { verificationMethod: `${profile}#key` })
  expect(linesOf(await verifyIn(world, input))).toEqual(refused)
  const silent = { ...world, [didDocument]: controller(did) }
  expect(linesOf(await verifyIn(silent, input))).toEqual(refused)
})
