import { isJsonObject, parseCredential, type JsonObject } from '@openboat/model'
import {
  createContextLoader,
  createSigner,
  didKeyOf,
  findDataLoss,
  generateKey,
  signDataIntegrity,
} from '@openboat/proof'
import {
  createStatusList2021,
  readStatus,
  readStatusEntry,
  setStatus,
  statusEntry,
  statusEntry2021,
} from '@openboat/status'
import {
  createOneEdTechRevocationList,
  oneEdTechStatusEntry,
} from '@openboat/status/revocation-lists'
import { expect, test } from 'vitest'
import { reinstate, revoke, suspend } from './change-status.ts'
import { strictFailures } from './conformance.fixture.ts'
import { createSignedStatusList, type StatusListDraft } from './create-signed-status-list.ts'
import { smallDraft } from './draft.fixture.ts'
import { isSigned } from './is-signed.fixture.ts'
import { issueBadge } from './issue-badge.ts'

// Whatever a list says, its proof covers all of it, and a badge with a place in it can be signed.

const now = new Date('2026-07-01T00:00:00Z')
const signer = createSigner(await generateKey('ed25519'))
const contexts = createContextLoader()
const id = 'https://school.example/status/1'
const reviews = {
  purpose: 'message',
  size: 2,
  messages: ['under review', 'confirmed', 'contested', 'undefined'],
} as const

async function statusOf(badge: JsonObject, list: JsonObject): Promise<unknown> {
  const { credentialStatus, id: credentialId } = badge
  const read = readStatusEntry(isJsonObject(credentialStatus) ? credentialStatus : {})
  if (!read.ok) return read.problem
  return await readStatus(read.entry, list, { credentialId: String(credentialId) })
}

test.each([
  ['messages of two bits', reviews],
  ['messages of one bit', { purpose: 'message', messages: ['draft', 'final'] }],
  ['sixteen values without messages', { purpose: 'suspension', size: 4, values: [[7, 15]] }],
  ['several purposes and a ttl', { purpose: ['revocation', 'suspension'], ttl: 300_000 }],
  ['refresh', { purpose: 'refresh' }],
] as [string, Omit<StatusListDraft, 'id'>][])('a list of %s is signed whole', async (_, draft) => {
  const { credential, text } = await createSignedStatusList({ id, ...draft }, { signer, now })
  expect(strictFailures(text)).toEqual([])
  expect(await isSigned(credential, signer.publicKey)).toBe(true)
  expect(await findDataLoss(credential, { contexts })).toEqual([])
  const jwt = await createSignedStatusList({ id, ...draft }, { signer, now, format: 'jwt' })
  expect(strictFailures(jwt.text)).toEqual([])
})

test('what a list of messages says of itself cannot be changed', async () => {
  const { credential } = await createSignedStatusList({ id, ...reviews }, { signer, now })
  const { credentialSubject } = credential
  const subject = isJsonObject(credentialSubject) ? credentialSubject : {}
  for (const change of [
    { statusSize: 1 },
    { statusMessages: [{ status: '0x2', message: 'confirmed' }] },
  ]) {
    const changed = { ...credential, credentialSubject: { ...subject, ...change } }
    expect(await isSigned(changed, signer.publicKey)).toBe(false)
  }
})

test('a badge whose status is a message is issued, and read', async () => {
  const status = statusEntry({ list: id, index: 94_567, ...reviews })
  const { credential: badge, text } = await issueBadge({ ...smallDraft, status }, { signer, now })
  expect(strictFailures(text)).toEqual([])
  const { credential: list } = await createSignedStatusList({ id, ...reviews }, { signer, now })
  expect(await statusOf(badge, list)).toMatchObject({ value: 0, message: 'under review' })
  const changed = await setStatus(list, 94_567, 2)
  expect(await statusOf(badge, changed)).toMatchObject({ value: 2, message: 'contested' })
})

test('in a list of both, a badge is suspended, reinstated, and revoked for good', async () => {
  const draft = { id, purpose: ['revocation', 'suspension'] } as const
  const { credential: empty } = await createSignedStatusList(draft, { signer, now })
  const at = async (index: number, purpose: 'revocation' | 'suspension') => {
    const status = statusEntry({ list: id, index, purpose })
    return (await issueBadge({ ...smallDraft, status }, { signer, now })).credential
  }
  const ada = await at(7, 'suspension')
  const eve = await at(8, 'revocation')
  const suspended = await suspend(ada, empty, { signer, now })
  const both = await revoke(eve, suspended.text, { signer, now })
  expect(await statusOf(ada, both.credential)).toMatchObject({ set: true })
  const { credential: list } = await reinstate(ada, both.text, { signer, now })
  expect(await statusOf(ada, list)).toMatchObject({ set: false })
  expect(await statusOf(eve, list)).toMatchObject({ set: true })
})

test('a StatusList2021 is signed whole, and badges in it are revoked', async () => {
  const issuer = didKeyOf(signer.publicKey)
  const list = await createStatusList2021({
    id,
    issuer,
    purpose: 'revocation',
    validFrom: '2026-07-01T00:00:00Z',
  })
  const signed = await signDataIntegrity(list, {
    suite: 'eddsa-rdfc-2022',
    signer,
    verificationMethod: `${issuer}#${issuer.slice('did:key:'.length)}`,
    created: '2026-07-01T00:00:00Z',
  })
  expect(await isSigned(signed, signer.publicKey)).toBe(true)
  const status = statusEntry2021({ list: id, index: 7, purpose: 'revocation' })
  const { credential: badge } = await issueBadge({ ...smallDraft, status }, { signer, now })
  expect(await statusOf(badge, signed)).toMatchObject({ ok: true, set: false })
  const revoked = await revoke(badge, signed, { signer, now })
  expect(await isSigned(revoked.credential, signer.publicKey)).toBe(true)
  expect(await statusOf(badge, revoked.credential)).toMatchObject({ ok: true, set: true })
  expect(parseCredential(revoked.text)).toMatchObject({ ok: true })
})

test('a badge in a list of 1EdTech is issued, and read', async () => {
  const list = 'https://school.example/revoked'
  const status = oneEdTechStatusEntry(list)
  const { credential: badge, text } = await issueBadge({ ...smallDraft, status }, { signer, now })
  expect(strictFailures(text)).toEqual([])
  const revoked = [{ id: String(badge['id']), reason: 'Issued in error' }]
  const issuer = 'https://school.example/issuer'
  const published = createOneEdTechRevocationList({ id: list, issuer, revoked })
  expect(await statusOf(badge, published)).toMatchObject({ set: true, reason: 'Issued in error' })
})
