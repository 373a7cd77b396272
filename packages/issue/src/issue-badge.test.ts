import {
  createContextLoader,
  createSigner,
  didKeyOf,
  generateKey,
  verifyDataIntegrity,
} from '@openboat/proof'
import { deriveProof, ecdsaSd2023 } from '@openboat/proof/ecdsa-sd-2023'
import { isJsonObject, type JsonObject } from '@openboat/model'
import { compactVerify, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import type { BadgeDraft } from './badge-draft.ts'
import { strictFailures } from './conformance.fixture.ts'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { issueBadge } from './issue-badge.ts'
import { without } from './without.ts'

const now = new Date('2026-07-01T00:00:00.999Z')
const signer = createSigner(await generateKey('ed25519'))
const contexts = createContextLoader()
const published = 'https://school.example/keys/1'

async function proofAnswer(credential: JsonObject): Promise<unknown> {
  const [proof] = [credential['proof']].flat()
  if (!isJsonObject(proof)) throw new Error('there is no proof')
  return await verifyDataIntegrity(credential, proof, { key: signer.publicKey, contexts })
}

test('a small draft becomes a badge that conforms and verifies', async () => {
  const { credential, format, text } = await issueBadge(smallDraft, { signer, now })
  expect(format).toBe('data-integrity')
  expect(text).toBe(JSON.stringify(credential))
  expect(strictFailures(text)).toEqual([])
  expect(await proofAnswer(credential)).toMatchObject({ ok: true, algorithm: 'eddsa-rdfc-2022' })
})

test('its proof is the issuer’s own, made at the moment of issuing', async () => {
  const { credential } = await issueBadge(smallDraft, { signer, now })
  const did = didKeyOf(signer.publicKey)
  expect(credential).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    issuer: { id: did },
    validFrom: '2026-07-01T00:00:00Z',
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-07-01T00:00:00Z',
      proofPurpose: 'assertionMethod',
      verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    },
  })
})

test('a change of one letter shows', async () => {
  const { credential } = await issueBadge(smallDraft, { signer, now })
  const forged: unknown = JSON.parse(JSON.stringify(credential).replace('level 1', 'level 2'))
  if (!isJsonObject(forged)) throw new Error('unreachable')
  expect(await proofAnswer(forged)).toMatchObject({ ok: false, problem: 'signature_invalid' })
})

test('a full draft, for an issuer with a published key', async () => {
  const options = { signer, now, verificationMethod: published }
  const { credential, text } = await issueBadge(fullDraft, options)
  expect(strictFailures(text)).toEqual([])
  expect(await proofAnswer(credential)).toMatchObject({ ok: true })
})

test('a whole credential is filled in and signed', async () => {
  const { credential: whole } = await issueBadge(smallDraft, { signer, now })
  const { credentialSubject = {} } = whole
  const full = {
    ...without(whole, ['@context', 'id', 'proof', 'type', 'validFrom']),
    credentialSubject,
  }
  const { credential, text } = await issueBadge(full, { signer, now, newId: () => 'urn:uuid:7' })
  expect(credential['id']).toBe('urn:uuid:7')
  expect(strictFailures(text)).toEqual([])
  expect(await proofAnswer(credential)).toMatchObject({ ok: true })
})

test('nothing of the draft is shared with what is issued', async () => {
  const draft = structuredClone(fullDraft)
  await issueBadge(draft, { signer, now, verificationMethod: published })
  expect(draft).toEqual(fullDraft)
})

test.each([
  ['ed25519', 'EdDSA'],
  ['p256', 'ES256'],
  ['p384', 'ES384'],
  ['rsa', 'RS256'],
] as const)('a JWT signed with %s is one for jose too', async (type, alg) => {
  const jwtSigner = createSigner(await generateKey(type))
  const options = { signer: jwtSigner, now, format: 'jwt', verificationMethod: published } as const
  const { credential, format, text } = await issueBadge(fullDraft, options)
  expect(format).toBe('jwt')
  expect(strictFailures(text)).toEqual([])
  expect(decodeProtectedHeader(text)).toEqual({ alg, kid: published, typ: 'JWT' })
  const key = await importJWK({ ...jwtSigner.publicKey }, alg)
  const { payload } = await jwtVerify(text, key, { currentDate: now })
  expect(payload).toEqual({
    ...credential,
    iss: 'https://school.example/issuer.json',
    // The draft begins to count on another day than the one on which it is signed.
    iat: Math.floor(now.getTime() / 1000),
    jti: 'https://school.example/badges/42',
    sub: 'https://people.example/ada',
    nbf: Date.parse('2026-06-01T06:00:00Z') / 1000,
    exp: Date.parse('2028-06-01T00:00:00Z') / 1000,
  })
})

test('a JWT may say that it is a credential of VCDM 2.0', async () => {
  const header = async (jwtType?: 'JWT' | 'vc+jwt') => {
    const type = jwtType === undefined ? {} : { jwtType }
    const { text } = await issueBadge(smallDraft, { signer, now, format: 'jwt', ...type })
    const { typ, cty } = decodeProtectedHeader(text)
    const key = await importJWK({ ...signer.publicKey }, 'EdDSA')
    if (typ !== undefined) await jwtVerify(text, key, { currentDate: now, typ })
    return { typ, cty }
  }
  expect(await header()).toEqual({ typ: 'JWT', cty: undefined })
  expect(await header('JWT')).toEqual({ typ: 'JWT', cty: undefined })
  expect(await header('vc+jwt')).toEqual({ typ: 'vc+jwt', cty: 'vc' })
})

test.each([
  [{ format: 'jwt', jwtType: 'at+jwt' as never }, "must be 'JWT' or 'vc+jwt', not 'at+jwt'"],
  [{ jwtType: 'vc+jwt' }, "is for format: 'jwt'"],
] as const)('an option that fits nothing is refused: %j', async (options, message) => {
  await expect(issueBadge(smallDraft, { signer, now, ...options })).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining(message),
  })
})

test('a JWT has sub and exp only if there is something to repeat', async () => {
  const { text } = await issueBadge(smallDraft, { signer, now, format: 'jwt' })
  const { payload } = await compactVerify(text, await importJWK({ ...signer.publicKey }, 'EdDSA'))
  const claims = Object.keys(JSON.parse(new TextDecoder().decode(payload)))
  expect(claims).toEqual(expect.arrayContaining(['iss', 'jti', 'nbf']))
  expect(claims).not.toContain('sub')
  expect(claims).not.toContain('exp')
  expect(decodeProtectedHeader(text).kid).toMatch(/^did:key:(z\w+)#\1$/)
})

test.each(['data-integrity', 'jwt'] as const)(
  '%s: a term without meaning is refused',
  async (format) => {
    const draft = await wholeDraft({ favouriteColour: 'green' })
    await expect(issueBadge(draft, { signer, now, format })).rejects.toMatchObject({
      name: 'IssueError',
      code: 'data_loss',
      message: expect.stringContaining('favouriteColour'),
    })
  },
)

test('what a strict check would fail is refused with its findings', async () => {
  const draft = await wholeDraft({ credentialSubject: { type: ['AchievementSubject'] } })
  await expect(issueBadge(draft, { signer, now })).rejects.toMatchObject({
    code: 'does_not_conform',
    findings: expect.arrayContaining([expect.objectContaining({ outcome: 'failed' })]),
  })
})

test('an endorsement is no badge', async () => {
  const draft = await wholeDraft({ type: ['VerifiableCredential', 'EndorsementCredential'] })
  await expect(issueBadge(draft, { signer, now })).rejects.toMatchObject({
    code: 'does_not_conform',
  })
})

test('a badge that ends before it begins is refused', async () => {
  const draft = { ...smallDraft, validUntil: '2026-06-30T00:00:00Z' }
  await expect(issueBadge(draft, { signer, now })).rejects.toMatchObject({
    code: 'does_not_conform',
    findings: [expect.objectContaining({ check: 'model.dates' })],
  })
})

test('a key that cannot sign the format is refused with the way out', async () => {
  const rsa = createSigner(await generateKey('rsa'))
  await expect(issueBadge(smallDraft, { signer: rsa, now })).rejects.toMatchObject({
    code: 'wrong_key',
    message: expect.stringContaining("format: 'jwt'"),
  })
  const attempt = issueBadge(smallDraft, { signer, now, suite: 'ecdsa-rdfc-2019' })
  await expect(attempt).rejects.toMatchObject({ code: 'wrong_key' })
})

test.each([
  ['ed25519', undefined, 'eddsa-rdfc-2022'],
  ['ed25519', 'eddsa-jcs-2022', 'eddsa-jcs-2022'],
  ['p256', undefined, 'ecdsa-rdfc-2019'],
  ['p384', 'ecdsa-jcs-2019', 'ecdsa-jcs-2019'],
] as const)('a key of type %s and suite %s give a proof of %s', async (type, suite, expected) => {
  const own = createSigner(await generateKey(type))
  const options = { signer: own, now, ...(suite === undefined ? {} : { suite }) }
  const { credential } = await issueBadge(smallDraft, options)
  const proof = credential['proof']
  if (!isJsonObject(proof)) throw new Error('there is no proof')
  const answer = await verifyDataIntegrity(credential, proof, { key: own.publicKey, contexts })
  expect(answer).toEqual({ ok: true, algorithm: expected })
})

test('a suite over JSON signs nothing that JSON-LD would drop either', async () => {
  const draft = await wholeDraft({ nickname: 'Léa' })
  const attempt = issueBadge(draft, { signer, now, suite: 'eddsa-jcs-2022' })
  await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/data_loss|conform/) })
})

test('a badge of which parts can be shown', async () => {
  const own = createSigner(await generateKey('p256'))
  const suite = ecdsaSd2023({ mandatory: ['/issuer', '/validFrom'] })
  const { credential } = await issueBadge(smallDraft, { signer: own, now, suite })
  const shown = await deriveProof(credential, { reveal: ['/credentialSubject/achievement'] })
  const proof = shown['proof']
  if (!isJsonObject(proof)) throw new Error('there is no proof')
  const options = { key: own.publicKey, contexts, suites: [suite] }
  expect(await verifyDataIntegrity(shown, proof, options)).toMatchObject({ ok: true })
  expect(shown).not.toHaveProperty('credentialSubject.identifier')
})

test.each([
  ['signer', { signer: {}, now }],
  ['now', { signer, now: new Date(Number.NaN) }],
  ['now', { signer, now: '2026-07-01' }],
  ['format', { signer, now, format: 'paper' }],
  ['suite', { signer, now, suite: 'none' }],
])('a wrong option %s is named', async (name, options) => {
  await expect(Reflect.apply(issueBadge, undefined, [smallDraft, options])).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining(`options.${name}`),
  })
})

async function wholeDraft(changes: JsonObject): Promise<BadgeDraft> {
  const { credential } = await issueBadge(smallDraft, { signer, now })
  return { credentialSubject: {}, ...without(credential, ['proof']), ...changes }
}
