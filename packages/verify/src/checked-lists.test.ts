import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it, vi } from 'vitest'
import { badge, learnerRecord, signed } from './badge.fixture.ts'
import { createCheckedLists } from './checked-lists.ts'
import { otherKey } from './keys.fixture.ts'
import type { Resolver } from './resolver.ts'
import { entryFor, listAbout, listUrl, signedListAbout } from './status.fixture.ts'
import { VerifyError } from './verify-error.ts'
import { at, linesOf, resolverOf, verifyIn } from './world.fixture.ts'
import { verifyBadge } from './verify-badge.ts'

const revocable = (id = 'urn:uuid:1') =>
  signed(badge({ id, credentialStatus: entryFor('revocation') }))

/** How often the list's own credential was parsed: its key is asked for each time. */
async function countingWorld(isSet = false) {
  const resolver = resolverOf({ [listUrl]: await signedListAbout('revocation', isSet) })
  const document = vi.fn<Resolver['document']>((...asked) => resolver.document(...asked))
  const key = vi.fn<Resolver['key']>((...asked) => resolver.key(...asked))
  return { resolver: { ...resolver, document, key }, document, key }
}

describe('verifications that share checked lists', () => {
  it('fetch a list each, and check it once', async () => {
    const { resolver, document, key } = await countingWorld()
    const checkedLists = createCheckedLists()
    const alone = await verifyBadge(await revocable(), { at, resolver })
    key.mockClear()
    document.mockClear()
    const reports = []
    for (const id of ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:1']) {
      reports.push(await verifyBadge(await revocable(id), { at, resolver, checkedLists }))
    }
    expect(document).toHaveBeenCalledTimes(3)
    // One key for each badge, and one for the list.
    expect(key).toHaveBeenCalledTimes(4)
    expect(reports[0]).toEqual(alone)
    expect(reports[2]).toEqual(alone)
  })

  it('see a new version of the list at once', async () => {
    const checkedLists = createCheckedLists()
    const before = await countingWorld(false)
    const after = await countingWorld(true)
    const input = await revocable()
    expect(
      (await verifyBadge(input, { at, resolver: before.resolver, checkedLists })).verdict,
    ).toBe('verified')
    expect((await verifyBadge(input, { at, resolver: after.resolver, checkedLists })).verdict).toBe(
      'rejected',
    )
  })

  it('do not keep a list that is not in order', async () => {
    const checkedLists = createCheckedLists()
    const resolver = resolverOf({ [listUrl]: await listAbout('revocation', false) })
    const input = await revocable()
    for (let turn = 0; turn < 2; turn += 1) {
      const report = await verifyBadge(input, { at, resolver, checkedLists })
      expect(linesOf(report)).toContain('status.not-revoked failed list_rejected')
    }
  })

  it('check it anew after a while, past its end, and by other rules', async () => {
    const { resolver, key } = await countingWorld()
    const checkedLists = createCheckedLists({ maxAgeSeconds: 60 })
    const input = await revocable()
    const keysFor = async (options: object): Promise<number> => {
      key.mockClear()
      await verifyBadge(input, { at, resolver, checkedLists, ...options })
      return key.mock.calls.length
    }
    expect(await keysFor({})).toBe(2)
    expect(await keysFor({ at: new Date(at.getTime() + 60_000) })).toBe(1)
    expect(await keysFor({ at: new Date(at.getTime() + 61_000) })).toBe(2)
    expect(await keysFor({ profile: 'strict' })).toBe(2)
  })
})

it('one verification opens a list once, however many credentials name it', async () => {
  const { resolver, document, key } = await countingWorld()
  const ids = Array.from({ length: 5 }, (_, n) => `urn:uuid:${n}`)
  const record = await signed(learnerRecord(await Promise.all(ids.map(revocable))))
  key.mockClear()
  const report = await verifyBadge(record, { at, resolver })
  expect(report.verdict).toBe('verified')
  expect(document.mock.calls.filter(([url]) => url === listUrl)).toHaveLength(1)
  expect(key).toHaveBeenCalledTimes(1 + 5 + 1)
  for (const { documents } of report.contained) {
    expect(documents.map(({ url }) => url)).toContain(listUrl)
  }
})

it('the least recently used list leaves first', () => {
  const lists = createCheckedLists({ maxEntries: 2 })
  const question = (url: string) => ({ url, sha256: '', profile: 'lenient', at }) as const
  const found = { list: { validUntil: '2026-07-02T00:00:00Z' }, documents: [] }
  for (const url of ['a', 'b']) lists.keep(question(url), found)
  expect(lists.recall(question('a'))).toBe(found)
  lists.keep(question('c'), found)
  expect(['a', 'b', 'c'].map((url) => lists.recall(question(url)))).toEqual([
    found,
    undefined,
    found,
  ])
  const late = { ...question('a'), at: new Date('2026-07-02T00:00:01Z') }
  expect(createCheckedLists({ maxAgeSeconds: 1e9 }).recall(late)).toBeUndefined()
  expect(lists.recall(late)).toBeUndefined()
})

const start = '2026-07-01T00:00:00Z'
const end = '2026-07-02T00:00:00Z'

it.each<[string, JsonObject]>([
  ['validFrom and validUntil', { validFrom: start, validUntil: end }],
  ['those of version 1.1', { issuanceDate: start, expirationDate: end }],
])('a list counts between its dates, both included: %s', (_, list) => {
  const lists = createCheckedLists({ maxAgeSeconds: 1e9, maxEntries: 1 })
  const asked = (moment: string) =>
    ({ url: 'a', sha256: '', profile: 'lenient', at: new Date(moment) }) as const
  lists.keep(asked(start), { list, documents: [] })
  const counts = (moment: string) => lists.recall(asked(moment)) !== undefined
  expect([start, '2026-07-01T12:00:00Z', end].map(counts)).toEqual([true, true, true])
  expect(counts('2026-06-30T23:59:59.999Z')).toBe(false)
  expect(counts('2026-07-02T00:00:00.001Z')).toBe(false)
})

it.each<[string, JsonObject]>([
  ['none', {}],
  ['numbers', { validFrom: 1e15, validUntil: 1 }],
  ['words', { validFrom: 'soon', validUntil: 'later' }],
])('a list whose dates are %s has none', (_, list) => {
  const lists = createCheckedLists()
  const question = { url: 'a', sha256: '', profile: 'lenient', at } as const
  lists.keep(question, { list, documents: [] })
  expect(lists.recall(question)).toMatchObject({ list })
})

it('the check of a list goes on counting for what it looked at', async () => {
  const did = 'did:web:status.example'
  const didDocument = 'https://status.example/.well-known/did.json'
  const publicKeyJwk = { ...publicKeyOf(otherKey) }
  const controller = {
    id: did,
    assertionMethod: [{ id: `${did}#1`, type: 'JsonWebKey', publicKeyJwk }],
  }
  const list = { ...(await listAbout('revocation', false)), issuer: did }
  const signedList = await signed(list, { key: otherKey, verificationMethod: `${did}#1` })
  const resolver = resolverOf({ [listUrl]: signedList, [didDocument]: controller })
  const checkedLists = createCheckedLists()
  const input = await revocable()
  for (let turn = 0; turn < 2; turn += 1) {
    const { verdict, documents } = await verifyBadge(input, { at, resolver, checkedLists })
    expect(verdict).toBe('verified')
    expect(documents.map(({ url }) => url)).toEqual(expect.arrayContaining([listUrl, didDocument]))
  }
})

it.each([{ maxEntries: 0 }, { maxAgeSeconds: 0 }, { maxAgeSeconds: Number.NaN }])(
  '%j',
  (options) => {
    expect(() => createCheckedLists(options)).toThrow(VerifyError)
    expect(() => createCheckedLists(options)).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  },
)

it('a world without the list stays unknown', async () => {
  const report = await verifyIn({}, await revocable(), { checkedLists: createCheckedLists() })
  expect(linesOf(report)).toContain('status.not-revoked unknown list_unreachable')
})
