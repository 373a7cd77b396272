import {
  createObfNetwork,
  ObfError,
  type BadgeDraft,
  type ObfClient,
  type ObfClientOptions,
  type ObfFeature,
} from '@openboat/obf'
import type { Earnables } from '@openboat/obf-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A factory to try the client on, by one of the ways in. */
export interface TriedFactory {
  readonly earnables: Earnables
  client(options?: Partial<ObfClientOptions>): Promise<ObfClient>
  close(): Promise<void>
}

/** Two by two grey pixels. */
const image =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII='

const draft: BadgeDraft = {
  name: 'Riveting',
  description: 'Joins plates by rivets.',
  criteria: '<p>Rivet a hull.</p>',
  image,
  categories: ['Workshop'],
  tags: ['steel'],
  validMonths: 24,
}

const issuedAt = new Date('2026-07-01T00:00:00Z')
const ada = { email: 'ada@school.example', name: 'Ada Lovelace' }
const bob = { email: 'bob@school.example', name: 'Bob' }

/** What a client promises, whichever way it gets in. */
export function describeClientContract(name: string, open: () => Promise<TriedFactory>): void {
  describe(name, () => {
    let factory: TriedFactory
    let obf: ObfClient
    beforeAll(async () => {
      factory = await open()
      obf = await factory.client({ pageSize: 2 })
    })
    afterAll(async () => await factory.close())
    const context = { factory: () => factory, obf: () => obf }
    describeAccount(context)
    describeBadges(context)
    describeIssuing(context)
    describeEvents(context)
    describeEarnables(context)
    describePassport(context)
    describeClearing(context)
  })
}

interface Context {
  readonly factory: () => TriedFactory
  readonly obf: () => ObfClient
}

function describeAccount({ obf }: Context): void {
  test('the factory knows the credentials, and whose they are', async () => {
    await obf().ping()
    expect(await obf().client.get()).toMatchObject({ id: obf().clientId, name: 'Boat Yard School' })
  })

  test('somebody else’s account is closed', async () => {
    const path = obf().version === 'v1' ? '/ping/stranger' : '/client/stranger/ping'
    expect(await codeOf(obf().request({ path }))).toBe('unauthorized')
  })

  test('aliases, where the version has them; one view in any case', async () => {
    const network = createObfNetwork([obf()])
    const organisations = (await all(network.organisations())).map(({ id }) => id)
    const expected = obf().features.has('aliases.list') ? ['school', 'evening'] : ['school']
    expect(organisations).toEqual(expected)
  })

  const lacking: readonly (readonly [ObfFeature, (client: ObfClient) => Promise<unknown>])[] = [
    ['aliases.list', (client) => all(client.aliases.list())],
    ['badges.update', (client) => client.badges.update('x', draft)],
    ['badges.categories', (client) => client.badges.categories()],
    ['badges.filter.query', (client) => all(client.badges.list({ query: 'x' }))],
    ['earnables', (client) => all(client.earnables.list())],
    ['events.filter.logEntry', (client) => all(client.events.list({ logEntry: { a: 'b' } }))],
    ['issue.eventName', (client) => client.issue('x', { recipients: [ada], eventName: 'x' })],
  ]
  test.each(lacking)('what the version lacks is said so: %s', async (feature, call) => {
    const code = await codeOf(call(obf()))
    expect(code === 'unsupported').toBe(!obf().features.has(feature))
  })
}

function describeBadges({ obf }: Context): void {
  test('a badge is made, read, listed and deleted', async () => {
    const { badges } = obf()
    const id = await badges.create(draft)
    const badge = await badges.get(id)
    expect(badge).toMatchObject({
      id,
      name: draft.name,
      description: draft.description,
      image,
      tags: draft.tags,
      categories: draft.categories,
      validMonths: draft.validMonths,
      draft: false,
    })
    expect(badge.criteria).toContain('Rivet a hull.')
    const listed = await all(badges.list({ ids: [id] }))
    expect(listed.map((each) => each.id)).toEqual([id])
    expect(await badges.publicJson(id)).toMatchObject({ name: draft.name })
    if (obf().features.has('badges.update')) {
      await badges.update(id, { ...draft, name: 'Riveting, level 2' })
      expect(await badges.get(id)).toMatchObject({ name: 'Riveting, level 2' })
      expect(await badges.categories()).toContain('Workshop')
    }
    await badges.delete(id)
    expect(await codeOf(badges.get(id))).toBe('not_found')
  })

  test('lists are read to their end, page by page', async () => {
    const { badges } = obf()
    const made = await Promise.all(
      ['one', 'two', 'three', 'four', 'five'].map((name) => badges.create({ ...draft, name })),
    )
    const ids = (await all(badges.list())).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(made))
    expect(new Set(ids).size).toBe(ids.length)
  })
}

function describeIssuing({ factory, obf }: Context): void {
  test('a badge is issued, published, revoked', async () => {
    const { badges, events, assertions, revocations } = obf()
    const badgeId = await badges.create({ ...draft, name: 'Welding' })
    const { issued, key } = await obf().issue(badgeId, {
      recipients: [ada, bob],
      issuedAt,
      logEntry: { course: 'b7' },
    })
    const eventId = issued[0]?.eventId ?? ''
    const event = await events.get(eventId)
    expect(event).toMatchObject({ id: eventId, badgeId, issuedAt })
    expect(event.logEntry).toEqual({ course: 'b7', openboat_key: key })
    expect(await events.count({ badgeId })).toBe(1)

    const listed = await all(assertions.list({ eventId }))
    expect(listed.map(({ email }) => email).toSorted()).toEqual([ada.email, bob.email])
    const published = await fetch(listed[0]?.jsonUrl ?? '')
    expect(published.status).toBe(200)

    await revocations.revoke(eventId, [bob.email])
    expect((await revocations.list(eventId)).map(({ email }) => email)).toEqual([bob.email])
  })

  test('the same order is issued once, by a client that remembers and by one that asks', async () => {
    const badgeId = await obf().badges.create({ ...draft, name: 'Painting' })
    const order = { recipients: [ada, bob], issuedAt }
    const first = await obf().issue(badgeId, order)
    const second = await obf().issue(badgeId, { ...order, recipients: [bob, ada] })
    const forgetful = await factory().client()
    const third = await forgetful.issue(badgeId, order, { lookFirst: true })
    expect([second, third].map(({ issued }) => issued.map(({ how }) => how))).toEqual([
      ['known'],
      ['found'],
    ])
    expect(third.issued[0]?.eventId).toBe(first.issued[0]?.eventId)
    expect(await obf().events.count({ badgeId })).toBe(1)
  })
}

function describeEvents({ factory, obf }: Context): void {
  test('events are found by badge, system, recipient and time', async () => {
    const moodle = await factory().client({ consumerId: 'Moodle' })
    const badgeId = await obf().badges.create({ ...draft, name: 'Sailing' })
    await obf().issue(badgeId, { recipients: [ada], issuedAt })
    await obf().issue(badgeId, { recipients: [ada], issuedAt: new Date('2026-08-01T00:00:00Z') })
    await moodle.issue(badgeId, { recipients: [bob], issuedAt })
    const { events } = obf()
    const count = async (filter: Parameters<typeof events.list>[0]) =>
      (await all(events.list({ badgeId, ...filter }))).length
    expect(await count({})).toBe(3)
    expect(await count({ consumerId: 'Moodle' })).toBe(1)
    expect(await count({ recipients: [ada.email] })).toBe(2)
    expect(await count({ recipients: ['nobody@school.example'] })).toBe(0)
    const [oldest] = await all(events.list({ badgeId, order: 'asc' }))
    const [newest] = await all(events.list({ badgeId, order: 'desc' }))
    expect(oldest?.id).not.toBe(newest?.id)
  })

  test('a badge that is not there is not issued, and that is said', async () => {
    const call = obf().issue('nothing', { recipients: [ada], issuedAt })
    expect(await codeOf(call)).toMatch(/^(refused|not_found)$/)
    expect(await obf().events.count({ badgeId: 'nothing' })).toBe(0)
  })
}

function describeEarnables({ factory, obf }: Context): void {
  test('a badge is applied for, with a file, and the state of it read', async (context) => {
    context.skip(!obf().features.has('earnables'), 'v2 is not known to have earnable badges')
    const { badges, earnables, applications } = obf()
    const badge = await badges.create({ ...draft, name: 'Knots' })
    const id = await factory().earnables.add({
      organisation: obf().clientId,
      badge,
      name: 'Knots for all',
      approval: 'review',
      fields: [
        { name: 'why', label: 'Why?', type: 'text' },
        { name: 'photo', label: 'Photo', type: 'file' },
      ],
    })
    const [listed] = await all(earnables.list({ badgeId: badge }))
    expect(listed).toMatchObject({ id, badgeId: badge, approvalMethod: 'review' })
    expect((await earnables.get(id, { formHtml: true })).formHtml).toContain('why')
    await earnables.apply(id, {
      applicant: ada.name,
      email: ada.email,
      fields: { why: 'Because' },
      files: { photo: { name: 'knot.txt', content: new TextEncoder().encode('a knot') } },
    })
    const [pending] = await all(applications.list(id, { status: 'pending' }))
    expect(pending).toMatchObject({ email: ada.email, status: 'pending' })
    await factory().earnables.approve(pending?.id ?? '')
    expect(await applications.get(id, pending?.id ?? '')).toMatchObject({ status: 'approved' })
    expect(await all(applications.list(id, { status: 'pending' }))).toEqual([])
  })
}

function describePassport({ obf }: Context): void {
  test('nobody is known by this address', async () => {
    expect(await obf().passport.find('nobody@nowhere.example')).toBeUndefined()
  })

  test('what somebody shows is found by their address', async () => {
    const { badges, passport } = obf()
    const badgeId = await badges.create({ ...draft, name: 'Rigging' })
    const carol = 'carol@school.example'
    await obf().issue(badgeId, { recipients: [carol], issuedAt })
    const user = (await passport.find(carol)) ?? ''
    expect(await passport.groups(user)).toMatchObject([{ id: '0', badges: 1 }])
    expect(await passport.badges(user)).toMatchObject([{ name: 'Rigging', issuedAt }])
  })
}

/** After all others: nothing is left. */
function describeClearing({ obf }: Context): void {
  test('all badges are deleted at once', async (context) => {
    const lacks = !obf().features.has('badges.deleteAll')
    context.skip(lacks, 'v2 is not known to delete all badges at once')
    await obf().badges.deleteAll()
    expect(await all(obf().badges.list())).toEqual([])
  })
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The code of the error that a call ends with; `undefined` if it ends well. */
async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    if (error instanceof ObfError) return error.code
    throw error
  }
}
