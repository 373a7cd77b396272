import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { strictFailures } from '../conformance.fixture.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { expectAccounted, publishedStatus } from './account.fixture.ts'
import { bitsFromText, countBits } from './bits.ts'
import { ada, movableClock, weldingSchool } from './issuer.fixture.ts'
import { listTable } from './tables.ts'

const toAda = { achievement: 'welding-1', recipient: ada }

test('revoked is revoked: in the badge, the list, the hosted assertion and the revocation list', async () => {
  const issuer = await weldingSchool({ forms: ['data-integrity', 'ob2-hosted', 'ob2-signed'] })
  const [badge, other] = [await issuer.issue(toAda), await issuer.issue(toAda)]
  const before = await issuer.statusLists.get(badge.slots[0]?.list ?? '')
  expect(await publishedStatus(issuer, badge)).toEqual({ revocation: false })
  const revoked = await issuer.revoke(badge.id, { reason: 'Issued by mistake' })
  expect(revoked.status).toMatchObject({ state: 'revoked', reason: 'Issued by mistake' })
  expect(await publishedStatus(issuer, badge)).toEqual({ revocation: true })
  expect(await publishedStatus(issuer, other)).toEqual({ revocation: false })
  const after = await issuer.statusLists.get(badge.slots[0]?.list ?? '')
  expect(after?.etag).not.toBe(before?.etag)
  const { openBadge2 } = issuer.documents
  expect(await openBadge2.assertion(badge.id)).toMatchObject({
    gone: true,
    document: { id: issuer.urls.openBadge2.assertion(badge.id), revoked: true },
  })
  expect(await openBadge2.assertion(other.id)).toMatchObject({ gone: false })
  expect(await openBadge2.revocationList()).toMatchObject({
    issuer: issuer.urls.openBadge2.issuer,
    revokedAssertions: [{ id: `urn:uuid:${badge.id}`, revocationReason: 'Issued by mistake' }],
  })
  expect(await issuer.revoke(badge.id, { reason: 'Another' })).toEqual(revoked)
})

test('suspended is until it is lifted; a revocation is for good', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  const badge = await issuer.issue({ ...toAda, suspendable: true })
  expect(badge.slots.map(({ purpose }) => purpose)).toEqual(['revocation', 'suspension'])
  await issuer.suspend(badge.id, { reason: 'Under review' })
  expect(await publishedStatus(issuer, badge)).toEqual({ revocation: false, suspension: true })
  expect((await issuer.reinstate(badge.id)).status).toMatchObject({ state: 'valid' })
  expect(await publishedStatus(issuer, badge)).toEqual({ revocation: false, suspension: false })
  await issuer.revoke(badge.id)
  for (const change of ['suspend', 'reinstate'] as const) {
    await expect(issuer[change](badge.id)).rejects.toMatchObject({ code: 'wrong_state' })
  }
  await expectAccounted(issuer, store)
})

test('what cannot be suspended says how it could', async () => {
  const issuer = await weldingSchool()
  const badge = await issuer.issue(toAda)
  await expect(issuer.suspend(badge.id)).rejects.toMatchObject({
    code: 'wrong_state',
    message: expect.stringContaining('suspendable: true') as string,
  })
  await expect(issuer.revoke('nobody')).rejects.toMatchObject({ code: 'not_found' })
})

test('a list conforms, is long enough, and says how long it may be kept', async () => {
  const issuer = await weldingSchool({ status: { ttlSeconds: 120 } })
  const badge = await issuer.issue(toAda)
  const list = await issuer.statusLists.get(badge.slots[0]?.list ?? '')
  expect(strictFailures(list?.text ?? '')).toEqual([])
  const credential = JSON.parse(list?.text ?? '{}') as JsonObject
  expect(credential).toMatchObject({
    id: list?.url,
    issuer: issuer.id,
    credentialSubject: { ttl: 120_000, statusPurpose: 'revocation' },
  })
  expect(list).toMatchObject({ ttlSeconds: 120, format: 'data-integrity' })
  expect(list?.etag).toMatch(/^"[0-9a-f]{64}"$/)
})

test('the next list begins when one is as full as it may get', async () => {
  const store = createMemoryStore()
  // Six places of 131072: a list is full before its bits are.
  const issuer = await weldingSchool({ store, status: { fill: 6 / 131_072, decoys: 0 } })
  const badges = []
  for (let turn = 0; turn < 20; turn += 1) badges.push(await issuer.issue(toAda))
  const lists = new Set(badges.map(({ slots }) => slots[0]?.list))
  expect(lists.size).toBe(4)
  expect(await issuer.statusLists.list()).toHaveLength(4)
  await expectAccounted(issuer, store)
})

test('places come in no order, and do not tell who came before', async () => {
  const issuer = await weldingSchool()
  const places: number[] = []
  for (let turn = 0; turn < 50; turn += 1) {
    places.push((await issuer.issue(toAda)).slots[0]?.index ?? -1)
  }
  const ascents = places.filter((place, at) => place > (places[at - 1] ?? 0)).length
  expect(ascents).toBeGreaterThan(12)
  expect(ascents).toBeLessThan(38)
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(65_536)
})

test('decoys are set beside badges, so that set bits are not revocations', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store, status: { decoys: 0.001 } })
  const badges = []
  for (let turn = 0; turn < 20; turn += 1) badges.push(await issuer.issue(toAda))
  for (const { id } of badges) await issuer.revoke(id)
  const [row] = await store.transaction(async (tx) => await listTable.list(tx, issuer.id))
  const set = countBits(bitsFromText(row?.set ?? ''))
  expect(set).toBeGreaterThan(25)
  expect(set).toBeLessThanOrEqual(20 + 40)
  expect(countBits(bitsFromText(row?.decoys ?? ''))).toBeGreaterThan(65)
  await expectAccounted(issuer, store)
})

test('publishing again signs anew, with the first validFrom', async () => {
  const time = movableClock()
  const issuer = await weldingSchool({ clock: time.clock })
  await issuer.issue(toAda)
  expect(await issuer.statusLists.publish()).toEqual([])
  time.pass(3600)
  const [list] = await issuer.statusLists.publish({ all: true })
  expect(list?.publishedAt).toBe('2026-07-01T01:00:00Z')
  expect(JSON.parse(list?.text ?? '{}')).toMatchObject({
    validFrom: '2026-07-01T00:00:00Z',
    proof: { created: '2026-07-01T01:00:00Z' },
  })
})

test('a renewed badge keeps id, place and recipient, and starts later', async () => {
  const time = movableClock()
  const issuer = await weldingSchool({ clock: time.clock, forms: ['data-integrity', 'jwt'] })
  const badge = await issuer.issue({ ...toAda, validUntil: '2026-08-01T00:00:00Z' })
  const renewed = await issuer.renew(badge.id)
  expect(renewed).toMatchObject({ id: badge.id, slots: badge.slots, url: badge.url })
  const [before, after] = [badge, renewed].map(
    ({ forms }) => JSON.parse(forms['data-integrity'] ?? '{}') as JsonObject,
  )
  // Even at the same moment the new one takes the place of the old: its start is later.
  expect(after).toMatchObject({
    validFrom: '2026-07-01T00:00:00.001Z',
    validUntil: '2026-08-01T00:00:00Z',
    proof: { created: '2026-07-01T00:00:00Z' },
    credentialSubject: before?.['credentialSubject'],
    credentialStatus: before?.['credentialStatus'],
  })
  time.pass(40 * 24 * 3600)
  const bound = await issuer.renew(badge.id, {
    holder: 'did:example:ada',
    validUntil: new Date('2027-01-01T00:00:00Z'),
  })
  expect(bound.validUntil).toBe('2027-01-01T00:00:00Z')
  expect(strictFailures(bound.forms.jwt ?? '')).toEqual([])
  expect(JSON.parse(bound.forms['data-integrity'] ?? '{}')).toMatchObject({
    credentialSubject: { id: 'did:example:ada' },
  })
  await issuer.revoke(badge.id)
  await expect(issuer.renew(badge.id)).rejects.toMatchObject({ code: 'wrong_state' })
})

test.each([
  ['in the same second', '2026-07-01T00:00:00.200Z', 0.5, '2026-07-01T00:00:00.700Z'],
  ['in the next second', '2026-07-01T00:00:00.900Z', 0.2, '2026-07-01T00:00:01Z'],
  ['a day later', '2026-07-01T00:00:00.200Z', 86_400, '2026-07-02T00:00:00Z'],
])('a badge renewed %s begins then, and never in the future', async (_, start, later, from) => {
  const time = movableClock(start)
  const issuer = await weldingSchool({ clock: time.clock, forms: ['data-integrity', 'jwt'] })
  const { id } = await issuer.issue(toAda)
  time.pass(later)
  const { forms } = await issuer.renew(id)
  const { validFrom } = JSON.parse(forms['data-integrity'] ?? '{}') as JsonObject
  expect(validFrom).toBe(from)
  expect(Date.parse(from)).toBeLessThanOrEqual(time.clock().getTime())
  expect(strictFailures(forms.jwt ?? '')).toEqual([])
})

test('a badge that is to begin later still does when it is renewed', async () => {
  const issuer = await weldingSchool()
  const { id } = await issuer.issue({ ...toAda, validFrom: '2027-01-01T00:00:00Z' })
  const { forms } = await issuer.renew(id)
  expect(JSON.parse(forms['data-integrity'] ?? '{}')).toMatchObject({
    validFrom: '2027-01-01T00:00:00.001Z',
    proof: { created: '2026-07-01T00:00:00Z' },
  })
})

test('a reissued badge takes the place of the old one, once', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  const old = await issuer.issue(toAda)
  const award = { achievement: 'welding-1', recipient: { email: 'ada@new.example' } }
  const fresh = await issuer.reissue(old.id, award, { reason: 'New address' })
  expect(fresh).toMatchObject({ supersedes: old.id, status: { state: 'valid' } })
  expect(await issuer.badges.get(old.id)).toMatchObject({
    supersededBy: fresh.id,
    status: { state: 'revoked', reason: 'New address' },
  })
  await expect(issuer.reissue(old.id, award)).rejects.toMatchObject({ code: 'wrong_state' })
  await expectAccounted(issuer, store)
})
