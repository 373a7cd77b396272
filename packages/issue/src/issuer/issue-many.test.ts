import type { JsonObject } from '@openboat/model'
import { signDataIntegrity } from '@openboat/proof'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { allBadges, expectAccounted } from './account.fixture.ts'
import type { Award, IssueOutcome } from './award.ts'
import { createIssuer } from './create-issuer.ts'
import { ada, signers, taken, weldingSchool } from './issuer.fixture.ts'
import type { Issuer } from './issuer.ts'

function awards(count: number): Award[] {
  return Array.from({ length: count }, (_, at) => ({
    achievement: 'welding-1',
    recipient: { email: `person-${at}@people.example` },
    idempotencyKey: `course-7/${at}`,
  }))
}

async function outcomesOf(
  issuer: Issuer,
  given: Iterable<Award> | AsyncIterable<Award>,
  batchSize = 4,
): Promise<IssueOutcome[]> {
  return await taken(issuer.issueMany(given, { batchSize }))
}

test('every award has its outcome, in order; what is wrong with one is its own', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  const given = awards(10)
  given[3] = { achievement: 'sailing', recipient: ada }
  given[6] = { achievement: 'welding-1', recipient: {} }
  const outcomes = await outcomesOf(issuer, given)
  expect(outcomes.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const failed = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
  expect(failed).toMatchObject([
    { at: 3, award: given[3], error: { code: 'not_found' } },
    { at: 6, award: given[6], error: { code: 'bad_draft' } },
  ])
  expect(await allBadges(issuer)).toHaveLength(8)
  await expectAccounted(issuer, store)
})

test('nothing is read before it is asked for, and no more than one batch ahead', async () => {
  const issuer = await weldingSchool()
  let read = 0
  const counted = (function* () {
    for (const award of awards(20)) {
      read += 1
      yield award
    }
  })()
  const outcomes = issuer.issueMany(counted, { batchSize: 4 })[Symbol.asyncIterator]()
  expect(read).toBe(0)
  for (let turn = 0; turn < 5; turn += 1) await outcomes.next()
  expect(read).toBe(8)
  await outcomes.return?.()
  expect(read).toBe(8)
  expect(await allBadges(issuer)).toHaveLength(8)
})

test('begun again, it goes on: no badge twice, none left out', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  const outcomes = issuer.issueMany(awards(10), { batchSize: 3 })[Symbol.asyncIterator]()
  for (let turn = 0; turn < 5; turn += 1) await outcomes.next()
  await outcomes.return?.()
  const again = await outcomesOf(issuer, awards(10))
  expect(again.map((outcome) => outcome.ok && outcome.repeated)).toEqual([
    ...Array.from({ length: 6 }, () => true),
    ...Array.from({ length: 4 }, () => false),
  ])
  expect(await allBadges(issuer)).toHaveLength(10)
  await expectAccounted(issuer, store)
})

test('a key that comes twice in one batch is one badge', async () => {
  const issuer = await weldingSchool()
  const [first, second] = await outcomesOf(issuer, [...awards(1), ...awards(1)])
  expect(first).toMatchObject({ ok: true, repeated: false })
  expect(second).toMatchObject({ ok: true, repeated: true })
  expect(first?.ok && first.badge.id).toBe(second?.ok && second.badge.id)
})

test('two issuers at work on one store issue everything once', async () => {
  const store = createMemoryStore()
  const first = await weldingSchool({ store })
  const signer = await signers()
  const second = createIssuer({
    profile: first.profile,
    signer,
    store,
    baseUrl: first.urls.base,
    clock: () => new Date('2026-07-01T00:00:00Z'),
  })
  const [ones, twos] = await Promise.all([
    outcomesOf(first, awards(30)),
    outcomesOf(second, awards(30).toReversed()),
  ])
  expect([...ones, ...twos].every(({ ok }) => ok)).toBe(true)
  expect(await allBadges(first)).toHaveLength(30)
  await expectAccounted(first, store)
})

test('a signal stops it before the next batch', async () => {
  const issuer = await weldingSchool()
  const controller = new AbortController()
  const outcomes = issuer.issueMany(awards(9), { batchSize: 3, signal: controller.signal })
  const seen: number[] = []
  await expect(async () => {
    for await (const { at } of outcomes) {
      seen.push(at)
      if (at === 1) controller.abort()
    }
  }).rejects.toMatchObject({ name: 'AbortError' })
  expect(seen).toEqual([0, 1, 2])
})

test('what breaks down is no fault of an award: the run ends with it', async () => {
  const [, rsa] = await signers()
  const issuer = await weldingSchool({ signer: rsa, forms: ['data-integrity'] })
  await expect(outcomesOf(issuer, awards(2))).rejects.toMatchObject({ code: 'no_active_key' })
})

test.each([0, 1.5, Number.NaN])('a batch of %d is refused', async (batchSize) => {
  const issuer = await weldingSchool()
  await expect(outcomesOf(issuer, [], batchSize)).rejects.toMatchObject({ code: 'bad_argument' })
})

test('many that are signed together are each as if signed alone', async () => {
  const issuer = await weldingSchool()
  const given = awards(40).map((award, at) => ({
    ...award,
    ...(at % 2 === 0 ? { narrative: `Welded hull ${at}.` } : {}),
  }))
  for (const outcome of await outcomesOf(issuer, given, 40)) {
    if (!outcome.ok) throw outcome.error
    const { proof, ...credential } = JSON.parse(
      outcome.badge.forms['data-integrity'] ?? '{}',
    ) as JsonObject
    const [signer] = await signers()
    const { created, verificationMethod } = proof as Record<string, string>
    const alone = await signDataIntegrity(credential, {
      suite: 'eddsa-rdfc-2022',
      signer,
      verificationMethod: verificationMethod ?? '',
      created: created ?? '',
    })
    expect(alone['proof']).toEqual(proof)
  }
})
