import type { IssueOrder } from './issue-order.ts'
import { describe, expect, test } from 'vitest'
import { json, open, rejection, text } from '../factory.fixture.ts'
import type { ObfVersion } from '../obf-feature.ts'
import { faultyFactory, type Fault } from './faulty-factory.fixture.ts'
import { idempotencyKey } from './idempotency-key.ts'
import type { IssueJournal, JournalEntry } from './issue-journal.ts'
import { memoryJournal } from './memory-journal.ts'

const issuedAt = new Date('2026-07-01T00:00:00Z')
const ada = { email: 'ada@example.org', name: 'Ada Lovelace' }
const both = ['v1', 'v2'] as const satisfies readonly ObfVersion[]

function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `person${index}@example.org`)
}

/** A small generator with a seed (mulberry32): faults that are the same in each run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe('what is sent', () => {
  test('v2', async () => {
    const { handler } = faultyFactory('v2')
    const { obf, seen } = open('v2', handler)
    const { key, ...receipt } = await obf.issue('B1', {
      recipients: [ada, 'Grace Hopper <grace@example.org>'],
      issuedAt,
      expiresAt: new Date('2027-07-01T00:00:00Z'),
      criteriaAdd: '<p>Also this.</p>',
      email: { subject: 'Yours', linkText: 'Take it' },
      logEntry: { course: 7 },
      aliasId: 'A1',
      eventName: 'Summer',
      sendEmail: false,
    })
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v2/event/Org1/B1/issue',
    ])
    expect(seen[0]?.json).toEqual({
      recipient: [ada, { email: 'grace@example.org', name: 'Grace Hopper' }],
      issued_on: 1782864000,
      expires_on: 1814400000,
      api_consumer_id: 'openboat',
      criteria_add: '<p>Also this.</p>',
      email_message: { subject: 'Yours', link_text: 'Take it' },
      client_alias_id: 'A1',
      event_name: 'Summer',
      send_email: false,
      show_report: true,
      log_entry: { course: 7, openboat_key: key },
    })
    const emails = ['ada@example.org', 'grace@example.org']
    expect(receipt).toEqual({
      badgeId: 'B1',
      issuedAt,
      issued: [{ key, eventId: 'E1', emails, how: 'now' }],
      failed: [],
      duplicates: [],
    })
  })

  test('v1', async () => {
    const { handler } = faultyFactory('v1')
    const { obf, seen } = open('v1', handler, { consumerId: 'Moodle' })
    const { key } = await obf.issue('B1', {
      recipients: [{ email: 'ada@example.org', name: 'Ada <b> Lovelace' }],
      issuedAt,
      expiresAt: new Date('2027-07-01T00:00:00Z'),
      criteriaAdd: 'more',
      override: { name: 'Other', tags: ['one'] },
      email: { body: 'Hello', footer: 'Bye' },
    })
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1/badge/Org1/B1'])
    expect(seen[0]?.json).toEqual({
      recipient: ['Ada b Lovelace <ada@example.org>'],
      issued_on: 1782864000,
      expires: 1814400000,
      api_consumer_id: 'Moodle',
      badge_override: { name: 'Other', tags: ['one'], criteria_add: 'more' },
      email_body: 'Hello',
      email_footer: 'Bye',
      send_email: 1,
      show_report: 1,
      log_entry: { openboat_key: key },
    })
  })

  test.each([
    ['v1', { aliasId: 'A1' }, 'issue.alias'],
    ['v1', { eventName: 'x' }, 'issue.eventName'],
    ['v2', { override: { name: 'x' } }, 'issue.override'],
  ] as const)('nothing, when %s would lose a part', async (version, extra, feature) => {
    const { obf, seen } = open(version, () => json({}))
    const error = await rejection(obf.issue('B1', { recipients: [ada], ...extra }))
    expect(error).toMatchObject({ code: 'unsupported', feature })
    expect(seen).toEqual([])
  })

  test.each([
    [[], 'at least one'],
    [['ada@example.org', 'nobody'], 'order.recipients[1]'],
    [['a b@example.org'], 'order.recipients[0]'],
    [['one@example.org|two@example.org'], 'order.recipients[0]'],
  ])('nothing, when %j are the recipients', async (recipients, said) => {
    const { obf, seen } = open('v2', () => json({}))
    const error = await rejection(obf.issue('B1', { recipients, issuedAt }))
    expect(error).toMatchObject({ code: 'bad_argument' })
    expect(error.message).toContain(said)
    expect(error.message).not.toContain('@')
    expect(seen).toEqual([])
  })

  test.each([
    [{ recipient: ['ada@example.org'], issuedAt }, 'the order has "recipient", "issuedAt"'],
    [{ recipients: 'ada@example.org' }, 'the order has "recipients"'],
    [undefined, 'the order has nothing'],
  ])('nothing, when there is no list of them: %j', async (order, said) => {
    const { obf, seen } = open('v2', () => json({}))
    const error = await rejection(obf.issue('B1', order as unknown as IssueOrder))
    expect(error).toMatchObject({ code: 'bad_argument' })
    expect(error.message).toContain('order.recipients: expected a list')
    expect(error.message).toContain(said)
    expect(seen).toEqual([])
  })
})

describe('the key of an order', () => {
  const parts = {
    clientId: 'Org1',
    badgeId: 'B1',
    date: '1782864000',
    emails: ['b@x.org', 'A@x.org'],
    occasion: undefined,
  }

  test('does not depend on order and case', () => {
    expect(idempotencyKey({ ...parts, emails: ['a@x.org', 'B@X.org'] })).toBe(idempotencyKey(parts))
    expect(idempotencyKey(parts)).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    { clientId: 'Org2' },
    { badgeId: 'B2' },
    { date: '1782864001' },
    { emails: ['b@x.org'] },
    { occasion: 'again' },
  ])('but on %j', (other) => {
    expect(idempotencyKey({ ...parts, ...other })).not.toBe(idempotencyKey(parts))
  })
})

describe.each(both)('once (%s)', (version) => {
  test.each([
    ['dropped-after', 1, 'found'],
    ['500-after', 1, 'found'],
    ['dropped-before', 2, 'now'],
    ['429', 2, 'now'],
  ] as const)('%s', async (fault, posts, how) => {
    const factory = faultyFactory(version, (post) => (post === 1 ? fault : undefined))
    const { obf } = open(version, factory.handler)
    const { issued } = await obf.issue('B1', { recipients: [ada], issuedAt })
    expect(factory.events).toHaveLength(1)
    expect(factory.posts).toBe(posts)
    expect(issued).toMatchObject([{ eventId: 'E1', how }])
  })

  test('the same order again is known', async () => {
    const factory = faultyFactory(version)
    const { obf, seen } = open(version, factory.handler)
    const order = { recipients: ['b@example.org', 'a@example.org'], issuedAt }
    await obf.issue('B1', order)
    const again = await obf.issue('B1', {
      ...order,
      recipients: ['A@example.org', 'b@example.org'],
    })
    expect(again.issued).toMatchObject([{ eventId: 'E1', how: 'known' }])
    expect(seen).toHaveLength(1)
  })

  test('so it is at the same time', async () => {
    const factory = faultyFactory(version)
    const { obf } = open(version, factory.handler)
    const order = { recipients: [ada], issuedAt }
    await Promise.all([obf.issue('B1', order), obf.issue('B1', order), obf.issue('B1', order)])
    expect(factory.events).toHaveLength(1)
  })

  test('without a date, on the same day', async () => {
    const factory = faultyFactory(version)
    const { obf, clock } = open(version, factory.handler)
    await obf.issue('B1', { recipients: [ada] })
    clock.at += 3_600_000
    await obf.issue('B1', { recipients: [ada] })
    expect(factory.events).toHaveLength(1)
    await obf.issue('B1', { recipients: [ada], occasion: 'second prize' })
    clock.at += 24 * 3_600_000
    await obf.issue('B1', { recipients: [ada] })
    expect(factory.events).toHaveLength(3)
  })

  test('when an address is there twice', async () => {
    const factory = faultyFactory(version)
    const { obf } = open(version, factory.handler)
    const recipients = ['ada@example.org', 'b@example.org', 'Ada@Example.org']
    const { duplicates } = await obf.issue('B1', { recipients, issuedAt })
    expect(duplicates).toEqual(['Ada@Example.org'])
    expect(factory.events[0]?.recipients).toHaveLength(2)
  })

  test('after a crash between the request and the note of it', async () => {
    const factory = faultyFactory(version)
    const journal = memoryJournal()
    const dying: IssueJournal = {
      read: async (key) => await journal.read(key),
      write: async (entry) => {
        if (entry.state === 'issued') throw new Error('killed')
        await journal.write(entry)
      },
    }
    const order = { recipients: [ada], issuedAt }
    const first = open(version, factory.handler, { journal: dying })
    await expect(first.obf.issue('B1', order)).rejects.toThrow(/^killed$/)
    const second = open(version, factory.handler, { journal })
    const { issued } = await second.obf.issue('B1', order)
    expect(issued).toMatchObject([{ eventId: 'E1', how: 'found' }])
    expect(factory.posts).toBe(1)
  })

  test('after a crash before the request', async () => {
    const factory = faultyFactory(version)
    const journal = memoryJournal()
    const controller = new AbortController()
    const dying: IssueJournal = {
      read: async (key) => await journal.read(key),
      write: async (entry) => {
        await journal.write(entry)
        controller.abort(new Error('killed'))
      },
    }
    const order = { recipients: [ada], issuedAt }
    const first = open(version, factory.handler, { journal: dying })
    const { signal } = controller
    await expect(first.obf.issue('B1', order, { signal })).rejects.toThrow(/^killed$/)
    expect(factory.posts).toBe(0)
    const { issued } = await open(version, factory.handler, { journal }).obf.issue('B1', order)
    expect(issued).toMatchObject([{ how: 'now' }])
    expect(factory.events).toHaveLength(1)
  })

  test('with a journal that was lost, if it is told to look first', async () => {
    const factory = faultyFactory(version)
    const order = { recipients: [ada], issuedAt }
    await open(version, factory.handler).obf.issue('B1', order)
    const { obf } = open(version, factory.handler)
    const { issued } = await obf.issue('B1', order, { lookFirst: true })
    expect(issued).toMatchObject([{ eventId: 'E1', how: 'found' }])
    expect(factory.posts).toBe(1)
  })

  test('where the factory does not tell the log entry, by the recipients', async () => {
    const faults = (post: number): Fault => (post === 2 ? 'dropped-after' : undefined)
    const factory = faultyFactory(version, faults, { tellsLogEntry: false })
    const { obf } = open(version, factory.handler)
    await obf.issue('B1', { recipients: ['other@example.org'], issuedAt })
    const { issued } = await obf.issue('B1', { recipients: [ada], issuedAt })
    expect(issued).toMatchObject([{ eventId: 'E2', how: 'found' }])
    expect(factory.events).toHaveLength(2)
  })

  test('another badge of the same people is none of its business', async () => {
    const faults = (post: number): Fault => (post === 2 ? 'dropped-before' : undefined)
    const factory = faultyFactory(version, faults)
    const { obf } = open(version, factory.handler)
    await obf.issue('B1', { recipients: [ada], issuedAt })
    const { issued } = await obf.issue('B2', { recipients: [ada], issuedAt })
    expect(issued).toMatchObject([{ eventId: 'E2', how: 'now' }])
  })

  test('2,000 people in 200 parts, 5 % of connections dropped after the write, 429 at random', async () => {
    const random = chance(8)
    const faults = (): Fault => {
      const drawn = random()
      if (drawn < 0.05) return 'dropped-after'
      if (drawn < 0.08) return 'dropped-before'
      return drawn < 0.2 ? '429' : undefined
    }
    const factory = faultyFactory(version, faults)
    const { obf } = open(version, factory.handler, { requestsPerSecond: 1e6 })
    const recipients = people(2000)
    const options = { chunkSize: 10, concurrency: 4 }
    const receipt = await obf.issue('B1', { recipients, issuedAt }, options)
    const issued = factory.events.flatMap((event) => event.recipients)
    expect(issued.toSorted()).toEqual(recipients.toSorted())
    expect(receipt.issued.flatMap(({ emails }) => emails).toSorted()).toEqual(recipients.toSorted())
    expect(receipt.issued.filter(({ how }) => how === 'found').length).toBeGreaterThan(3)
    expect(factory.posts).toBeGreaterThan(200)
  })
})

describe('an order that is not carried out whole', () => {
  test('tells what is done and what is not', async () => {
    const factory = faultyFactory('v2', (post) => (post > 2 ? 'dropped-before' : undefined))
    const { obf } = open('v2', factory.handler, { retries: 1 })
    const onIssued: string[] = []
    const error = await rejection(
      obf.issue(
        'B1',
        { recipients: people(5), issuedAt },
        { chunkSize: 1, onIssued: ({ eventId }) => onIssued.push(eventId) },
      ),
    )
    expect(error.code).toBe('uncertain')
    expect(error.message).toContain('2 of 5 recipients have the badge')
    expect(onIssued).toEqual(['E1', 'E2'])
    expect(error.receipt?.issued).toHaveLength(2)
    const codes = error.receipt?.failed.map((each) => each.error.code)
    expect(codes).toEqual(['uncertain', 'uncertain', 'uncertain'])
  })

  test('stops where the next part would be told the same', async () => {
    const entries: JournalEntry[] = []
    const journal: IssueJournal = {
      read: async () => undefined,
      write: async (entry) => void entries.push(entry),
    }
    const answer = () => text('{"status":400,"message":"badge is a draft"}', 400)
    const { obf, seen } = open('v2', answer, { journal })
    const error = await rejection(
      obf.issue('B1', { recipients: people(4), issuedAt }, { chunkSize: 1 }),
    )
    expect(error).toMatchObject({ code: 'refused', status: 400 })
    expect(error.message).toContain('badge is a draft')
    expect(seen).toHaveLength(1)
    expect(error.receipt?.failed).toHaveLength(4)
    expect(entries.map(({ state }) => state)).toEqual(['begun', 'refused'])
  })

  test('is not guessed at, when the factory’s list is not whole', async () => {
    const factory = faultyFactory('v1', (post) => (post === 2 ? 'dropped-after' : undefined))
    const { obf } = open('v1', (seen) =>
      seen.method === 'GET' && !seen.query.has('count_only') ? text('') : factory.handler(seen),
    )
    await obf.issue('B1', { recipients: ['other@example.org'], issuedAt })
    const error = await rejection(obf.issue('B1', { recipients: [ada], issuedAt }))
    expect(error.code).toBe('uncertain')
    expect(error.message).toContain('the list is not whole')
    expect(factory.posts).toBe(2)
  })

  test('nobody’s name, address or secret is in the journal', async () => {
    const entries: JournalEntry[] = []
    const journal: IssueJournal = {
      read: async () => undefined,
      write: async (entry) => void entries.push(entry),
    }
    const { obf } = open('v2', faultyFactory('v2').handler, { journal })
    await obf.issue('B1', { recipients: [ada], issuedAt })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toMatch(/ada|lovelace|secret|token/i)
  })
})
