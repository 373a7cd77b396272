import { expect, test } from 'vitest'
import { BrokenDown, faultyStore } from '../stores/faulty-store.fixture.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { allBadges, expectAccounted, publishedStatus } from './account.fixture.ts'
import { ada, newSigner, weldingSchool } from './issuer.fixture.ts'
import type { Issuer } from './issuer.ts'

// Whatever step of the store breaks down: no badge without a status entry, no place that is taken and
// nobody's, and doing it again leads where it should.

const award = { achievement: 'welding-1', recipient: ada, idempotencyKey: 'course-7/1' }

async function school() {
  const memory = createMemoryStore()
  const store = faultyStore(memory)
  // A few decoys are enough here, and quicker to count.
  const issuer = await weldingSchool({ store, status: { decoys: 0.0001 } })
  return { store, memory, issuer }
}

/** Does something once for each step that it takes, and lets that step fail. */
async function atEachStep(
  prepare: (issuer: Issuer) => Promise<void>,
  act: (issuer: Issuer) => Promise<void>,
  judge: (issuer: Issuer) => Promise<void>,
): Promise<number> {
  for (const when of ['before', 'after'] as const) {
    for (let step = 1; ; step += 1) {
      const { store, memory, issuer } = await school()
      await prepare(issuer)
      store.failAt(step, when)
      const broke = await act(issuer).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof BrokenDown)) throw error
          return true
        },
      )
      store.failAt(0)
      await expectAccounted(issuer, memory)
      if (broke) await act(issuer)
      await expectAccounted(issuer, memory)
      await judge(issuer)
      if (!broke && when === 'after') return step - 1
      if (!broke) break
    }
  }
  return 0
}

test('issuing', async () => {
  const steps = await atEachStep(
    async () => undefined,
    async (issuer) => void (await issuer.issue(award)),
    async (issuer) => expect(await allBadges(issuer)).toHaveLength(1),
  )
  expect(steps).toBeGreaterThan(15)
})

test('issuing many, suspendable ones among them', async () => {
  const awards = ['a', 'b', 'c', 'd'].map((name) => ({
    ...award,
    idempotencyKey: name,
    suspendable: name < 'c',
  }))
  const steps = await atEachStep(
    async () => undefined,
    async (issuer) => {
      for await (const outcome of issuer.issueMany(awards, { batchSize: 3 })) {
        expect(outcome.ok).toBe(true)
      }
    },
    async (issuer) => expect(await allBadges(issuer)).toHaveLength(4),
  )
  expect(steps).toBeGreaterThan(25)
})

test('revoking: what was written is published at the latest when the list is read', async () => {
  const steps = await atEachStep(
    async (issuer) => void (await issuer.issue(award)),
    async (issuer) => {
      const badge = await issuer.badges.withKey('course-7/1')
      await issuer.revoke(badge?.id ?? '')
    },
    async (issuer) => {
      const badge = await issuer.badges.withKey('course-7/1')
      if (badge === undefined) throw new Error('the badge is gone')
      expect(badge.status.state).toBe('revoked')
      expect(await publishedStatus(issuer, badge)).toEqual({ revocation: true })
    },
  )
  expect(steps).toBeGreaterThan(5)
})

test('reissuing: never two that count, never none', async () => {
  const again = { ...award, idempotencyKey: 'course-7/1b' }
  await atEachStep(
    async (issuer) => void (await issuer.issue(award)),
    async (issuer) => {
      const old = await issuer.badges.withKey('course-7/1')
      await issuer.reissue(old?.id ?? '', again)
    },
    async (issuer) => {
      const badges = await allBadges(issuer)
      expect(badges.map(({ status }) => status.state).toSorted()).toEqual(['revoked', 'valid'])
      const old = await issuer.badges.withKey('course-7/1')
      const fresh = await issuer.badges.withKey('course-7/1b')
      expect([old?.supersededBy, fresh?.supersedes]).toEqual([fresh?.id, old?.id])
    },
  )
})

test('approving a request: one badge, however often', async () => {
  const ids = new WeakMap<Issuer, string>()
  await atEachStep(
    async (issuer) => {
      const { id } = await issuer.requests.submit({ achievement: 'welding-1', recipient: ada })
      ids.set(issuer, id)
    },
    async (issuer) => {
      const id = ids.get(issuer) ?? ''
      if ((await issuer.requests.get(id))?.state !== 'issued') await issuer.requests.approve(id)
    },
    async (issuer) => expect(await allBadges(issuer)).toHaveLength(1),
  )
})

test('rotating keys: before it the old ones sign, after it the new one, and never nobody', async () => {
  const fresh = await newSigner('ed25519')
  const steps = await atEachStep(
    async (issuer) => void (await issuer.issue(award)),
    async (issuer) => void (await issuer.rotateKeys({ signer: fresh, reason: 'compromised' })),
    async (issuer) => {
      const states = (await issuer.keys.list()).map(({ state }) => state)
      expect(states).toEqual(['compromised', 'compromised', 'active'])
      const { keys } = await issuer.issue({ ...award, idempotencyKey: 'course-7/2' })
      const active = (await issuer.keys.list()).at(-1)
      expect(keys).toEqual([active?.id])
      const [list] = await issuer.statusLists.list()
      const published = await issuer.statusLists.get(list?.id ?? '')
      expect(published?.text).toContain(active?.verificationMethod)
    },
  )
  expect(steps).toBeGreaterThan(10)
})
