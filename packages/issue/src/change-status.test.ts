import { createSigner, generateKey } from '@openboat/proof'
import { isJsonObject, parseCredential, type JsonObject } from '@openboat/model'
import { readStatus, readStatusEntry, statusEntry } from '@openboat/status'
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { isSigned } from './is-signed.fixture.ts'
import { issueAssertion } from './issue-assertion.ts'
import { issueBadge } from './issue-badge.ts'
import { reinstate, revoke, suspend } from './change-status.ts'
import { createSignedStatusList } from './create-signed-status-list.ts'

const now = new Date('2026-07-01T00:00:00Z')
const later = new Date('2026-08-01T00:00:00Z')
const signer = createSigner(await generateKey('ed25519'))
const listUrl = 'https://school.example/status/1'

const newList = (format: 'data-integrity' | 'jwt' = 'data-integrity') =>
  createSignedStatusList({ id: listUrl, purpose: 'revocation' }, { signer, now, format })

async function badgeAt(index: number, list = listUrl): Promise<JsonObject> {
  const status = statusEntry({ list, index, purpose: 'revocation' })
  return (await issueBadge({ ...smallDraft, status }, { signer, now })).credential
}

async function isSet(badge: JsonObject, list: JsonObject): Promise<boolean | undefined> {
  const { credentialStatus } = badge
  const read = readStatusEntry(isJsonObject(credentialStatus) ? credentialStatus : {})
  if (!read.ok) return undefined
  const answer = await readStatus(read.entry, list, {})
  return answer.ok ? answer.set : undefined
}

test('a new list conforms, is signed, and revokes nobody', async () => {
  const { credential: list, text } = await newList()
  expect(strictFailures(text)).toEqual([])
  expect(await isSigned(list, signer.publicKey)).toBe(true)
  expect(await isSet(await badgeAt(94_567), list)).toBe(false)
})

test('revoking sets this credential’s bit alone and signs anew', async () => {
  const { credential: list } = await newList()
  const [ada, eve] = [await badgeAt(94_567), await badgeAt(94_568)]
  const revoked = await revoke(ada, list, { signer, now: later })
  expect(strictFailures(revoked.text)).toEqual([])
  expect(await isSigned(revoked.credential, signer.publicKey)).toBe(true)
  expect(await isSet(ada, revoked.credential)).toBe(true)
  expect(await isSet(eve, revoked.credential)).toBe(false)
  expect(revoked.credential).toMatchObject({
    id: listUrl,
    validFrom: '2026-07-01T00:00:00Z',
    proof: { created: '2026-08-01T00:00:00Z' },
  })
  expect(await isSet(ada, list)).toBe(false)
})

test('revoking twice changes nothing but the proof', async () => {
  const ada = await badgeAt(7)
  const once = await revoke(ada, (await newList()).credential, { signer, now })
  const twice = await revoke(ada, once.credential, { signer, now: later })
  expect(twice.credential['credentialSubject']).toEqual(once.credential['credentialSubject'])
})

test('a JWT list stays a JWT, and JWT badges are revoked the same', async () => {
  const status = statusEntry({ list: listUrl, index: 3, purpose: 'revocation' })
  const badge = await issueBadge({ ...smallDraft, status }, { signer, now, format: 'jwt' })
  const list = await newList('jwt')
  const revoked = await revoke(badge.text, list.text, { signer, now: later })
  expect(revoked.format).toBe('jwt')
  expect(decodeProtectedHeader(revoked.text)).toMatchObject({ alg: 'EdDSA', typ: 'JWT' })
  await compactVerify(revoked.text, await importJWK({ ...signer.publicKey }, 'EdDSA'))
  const parsed = parseCredential(revoked.text)
  expect(parsed.ok && (await isSet(badge.credential, parsed.credential.document))).toBe(true)
  const asJson = await revoke(badge.text, list.text, { signer, now, format: 'data-integrity' })
  expect(asJson.credential).not.toHaveProperty('iss')
  expect(await isSigned(asJson.credential, signer.publicKey)).toBe(true)
})

test('a list that the credential does not name is refused', async () => {
  const { credential: list } = await newList()
  const elsewhere = await badgeAt(1, 'https://school.example/status/2')
  await expect(revoke(elsewhere, list, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
    message: expect.stringContaining('revocation in https://school.example/status/2'),
  })
  const { credential: plain } = await issueBadge(smallDraft, { signer, now })
  await expect(revoke(plain, list, { signer, now })).rejects.toMatchObject({ code: 'wrong_list' })
})

test('an entry of another purpose is not a revocation entry', async () => {
  const status = statusEntry({ list: listUrl, index: 1, purpose: 'suspension' })
  const { credential } = await issueBadge({ ...smallDraft, status }, { signer, now })
  const { credential: list } = await newList()
  await expect(revoke(credential, list, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
  })
})

test('a suspension can be taken back', async () => {
  const draft = { id: listUrl, purpose: 'suspension' } as const
  const { credential: list } = await createSignedStatusList(draft, { signer, now })
  const status = statusEntry({ list: listUrl, index: 5, purpose: 'suspension' })
  const { credential: ada } = await issueBadge({ ...smallDraft, status }, { signer, now })
  const suspended = await suspend(ada, list, { signer, now })
  expect(await isSet(ada, suspended.credential)).toBe(true)
  const reinstated = await reinstate(ada, suspended.text, { signer, now: later })
  expect(await isSet(ada, reinstated.credential)).toBe(false)
  expect(await isSigned(reinstated.credential, signer.publicKey)).toBe(true)
  await expect(revoke(ada, list, { signer, now })).rejects.toMatchObject({ code: 'wrong_list' })
})

test('another issuer’s list cannot be signed', async () => {
  const stranger = createSigner(await generateKey('ed25519'))
  const { credential: list } = await newList()
  await expect(revoke(await badgeAt(1), list, { signer: stranger, now })).rejects.toMatchObject({
    code: 'key_not_of_issuer',
    message: expect.stringContaining('Use the key that signed the list.'),
  })
})

test('what cannot be read is named', async () => {
  const { credential: list } = await newList()
  await expect(revoke('not a badge', list, { signer, now })).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining('The credential cannot be read'),
  })
})

test.each([
  ['a promise', Promise.resolve({}), /The list cannot be read\..* got a Promise: await it\.$/],
  ['bytes', Buffer.from('{}'), /got bytes\.$/],
  [
    'an answer',
    { text: '{}', credential: {} },
    /got what issue\(\) .* answers: pass its \.text\.$/,
  ],
])('a list given as %s is told how to mend it', async (_, list, message) => {
  const badge = await badgeAt(1)
  await expect(
    Reflect.apply(revoke, undefined, [badge, list, { signer, now }]),
  ).rejects.toMatchObject({ code: 'bad_argument', message: expect.stringMatching(message) })
})

test('a badge in the place of the list, and both the wrong way round', async () => {
  const [badge, { credential: list }] = [await badgeAt(1), await newList()]
  const { credential: other } = await issueBadge(smallDraft, { signer, now })
  await expect(revoke(badge, other, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
    message: expect.stringContaining('this is a badge: pass the list that createStatusList made'),
  })
  await expect(revoke(list, badge, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
    message: expect.stringContaining('the wrong way round: first the badge, then the list'),
  })
})

test('what was issued without a place in a list is told so', async () => {
  const { credential: list } = await newList()
  const { credential: plain } = await issueBadge(smallDraft, { signer, now })
  await expect(revoke(plain, list, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
    message: expect.stringMatching(/^The credential was issued without "status", so no list can/),
  })
  const { assertion } = await issueAssertion(fullDraft, { form: 'hosted', now })
  await expect(revoke(assertion, list, { signer, now })).rejects.toMatchObject({
    code: 'wrong_list',
    message: expect.stringContaining('of Open Badges 2.0 has no place in a status list'),
  })
})

test('an issuer with a published key signs its lists with it', async () => {
  const issuer = 'https://school.example/issuer'
  const verificationMethod = 'https://school.example/keys/1'
  const draft = { id: listUrl, purpose: 'revocation', issuer } as const
  const { credential } = await createSignedStatusList(draft, { signer, now, verificationMethod })
  expect(credential).toMatchObject({ issuer, proof: { verificationMethod } })
  await expect(createSignedStatusList(draft, { signer, now })).rejects.toMatchObject({
    code: 'verification_method_needed',
  })
})
