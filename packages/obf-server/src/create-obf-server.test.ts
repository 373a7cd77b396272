import type { Store } from '@openboat/issue'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { expect, test } from 'vitest'
import {
  asker,
  BASE,
  CLIENT,
  newBadge,
  newEvent,
  PIXEL,
  rowsOf,
  SECRET,
  seededRandom,
  signedIn,
  testServer,
  yard,
} from './obf-server.fixture.ts'

test('another start with the same store has the same badges and events', async () => {
  const store = createMemoryStore()
  const before = await signedIn(await testServer({ store }), 'v1')
  const badge = await newBadge(before)
  const event = await newEvent(before, badge, ['ada@school.example'])
  const rows = await (await before(`GET /v1/event/${CLIENT}`)).text()
  const after = await signedIn(await testServer({ store, random: seededRandom(9) }), 'v1')
  expect(await (await after(`GET /v1/event/${CLIENT}`)).text()).toBe(rows)
  await after(`DELETE /v1/event/${CLIENT}/${event}`)
  await newEvent(after, badge, ['alan@school.example'])
  expect(await rowsOf(await after(`GET /v1/event/${CLIENT}`))).toHaveLength(2)
})

test('the demo is seeded once', async () => {
  const store = createMemoryStore()
  const server = await testServer({ store })
  await server.seedDemo()
  const ask = await signedIn(server, 'v1')
  const look = async () =>
    await Promise.all(
      ['badge', 'event', 'earnablebadge'].map(
        async (kind) => await (await ask(`GET /v1/${kind}/${CLIENT}`)).text(),
      ),
    )
  const seeded = await look()
  expect(seeded.map((text) => text.split('\r\n').length - 1)).toEqual([3, 2, 3])
  const mails = server.outbox().length
  await server.seedDemo()
  expect(await look()).toEqual(seeded)
  expect(server.outbox()).toHaveLength(mails)
})

test('what was interrupted is finished at the next start, without a second badge', async () => {
  const store = createMemoryStore()
  const first = await testServer({ store })
  const ask = await signedIn(first, 'v1')
  const badge = await newBadge(ask)
  await newEvent(ask, badge, ['ada@school.example', 'alan@school.example'])
  // As if the process had ended after the event and the first of its badges were written.
  await store.transaction(async (transaction) => {
    const place = { issuer: 'obf-server', collection: 'x-obf-event' } as const
    const [record] = await transaction.list({ ...place, limit: 10 })
    if (record === undefined) throw new TypeError('there is an event')
    const body = record.body.replace('"isComplete":true', '"isComplete":false')
    await transaction.put({ ...record, body })
    const [, lost] = await transaction.list({
      issuer: `${BASE}/issuers/${CLIENT}/issuer`,
      collection: 'badge',
      limit: 10,
    })
    if (lost !== undefined) await transaction.delete(lost)
  })
  await testServer({ store, random: seededRandom(11) })
  const badges = await store.transaction(
    async (transaction) =>
      await transaction.list({
        issuer: `${BASE}/issuers/${CLIENT}/issuer`,
        collection: 'badge',
        limit: 10,
      }),
  )
  expect(badges).toHaveLength(2)
})

test('that an event is complete is written with what comes next, or at the end', async () => {
  const store = createMemoryStore()
  const server = await testServer({ store })
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  const completeInStore = async () =>
    await store.transaction(async (transaction) => {
      const place = { issuer: 'obf-server', collection: 'x-obf-event', limit: 10 } as const
      const records = await transaction.list(place)
      return records.map(({ body }) => body.includes('"isComplete":true'))
    })
  await newEvent(ask, badge, ['ada@school.example'])
  expect(await completeInStore()).toEqual([false])
  await newBadge(ask)
  expect(await completeInStore()).toEqual([true])
  await newEvent(ask, badge, ['alan@school.example'])
  await server.close()
  expect(await completeInStore()).toEqual([true, true])
})

test('a badge that was asked for is remembered, and stays what it was when it is revoked', async () => {
  let transactions = 0
  const inner = createMemoryStore()
  const store: Store = {
    ...inner,
    transaction: async (work) => {
      transactions += 1
      return await inner.transaction(work)
    },
  }
  const ask = await signedIn(await testServer({ store }), 'v1')
  const event = await newEvent(ask, await newBadge(ask), ['ada@school.example'])
  const [row] = await rowsOf(await ask(`GET /v1/event/${CLIENT}/${event}/assertion`))
  const read = async () => await ask(`GET /obv3/credentials/${String(row?.['id'])}.json`)
  const first = await (await read()).text()
  const before = transactions
  expect(await (await read()).text()).toBe(first)
  expect(transactions).toBe(before)

  await ask(`DELETE /v1/event/${CLIENT}/${event}`)
  expect(await (await read()).text()).toBe(first)
  const openBadge2 = await ask(`GET /v1/assertion/${String(row?.['id'])}.json`)
  expect(openBadge2.status).toBe(410)
})

test('what is sent may have 32 MiB', async () => {
  const ask = await signedIn(await testServer(), 'v1')
  const send = async (size: number) => {
    const headers = { 'content-length': String(size) }
    return await ask(`POST /v1/badge/${CLIENT}`, { headers, body: ' '.repeat(size) })
  }
  expect((await send(1024)).status).toBe(400)
  const refused = await send(32 * 1024 * 1024 + 1)
  expect(refused.status).toBe(413)
  expect(await refused.json()).toEqual({ error: 'Too large' })
})

test('badges stay where they were issued', async () => {
  const store = createMemoryStore()
  await testServer({ store })
  const moving = testServer({ store, baseUrl: 'http://127.0.0.1:9999' })
  await expect(moving).rejects.toMatchObject({ code: 'moved' })
})

test('all routes are below the path of the base URL', async () => {
  const server = await testServer({ baseUrl: `${BASE}/local/obf/mock.php/` })
  const under = (line: string) => line.replace(' /', ' /local/obf/mock.php/')
  const open = asker(server)
  const token = await open(under('POST /v2/client/oauth2/token'), {
    body: `grant_type=client_credentials&client_id=${CLIENT}&client_secret=${SECRET}`,
  })
  const { access_token } = (await token.json()) as { access_token: string }
  const ask = asker(server, { authorization: `Bearer ${access_token}` })
  expect((await ask(under(`GET /v2/client/${CLIENT}/ping`))).status).toBe(200)
  expect((await ask(`GET /v2/client/${CLIENT}/ping`)).status).toBe(404)
  const issuer = await open(under(`GET /issuers/${CLIENT}/ob2/issuer`))
  expect(await issuer.json()).toMatchObject({ name: 'Boat Yard School' })
})

test('a badge that was changed is a new version, and what was issued stays as it was', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  const old = await newEvent(ask, badge, ['ada@school.example'])
  const body = JSON.stringify({ name: 'Welding, level 2', image: PIXEL, expires: '' })
  expect((await ask(`PUT /v1/badge/${CLIENT}/${badge}`, { body })).status).toBe(204)
  const next = await newEvent(ask, badge, ['ada@school.example'])
  const nameOf = async (event: string) => {
    const [row] = await rowsOf(await ask(`GET /v1/event/${CLIENT}/${event}/assertion`))
    const answer = await ask(`GET /obv3/credentials/${String(row?.['id'])}.json`)
    const { credentialSubject } = (await answer.json()) as {
      credentialSubject: { achievement: { name: string; id: string } }
    }
    return credentialSubject.achievement
  }
  expect(await nameOf(old)).toMatchObject({
    name: 'Welding, level 1',
    id: `${BASE}/issuers/${CLIENT}/achievements/${badge}/1`,
  })
  expect(await nameOf(next)).toMatchObject({
    name: 'Welding, level 2',
    id: `${BASE}/issuers/${CLIENT}/achievements/${badge}/2`,
  })
})

test('an override is for one event alone', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  const issue = async (badge_override: object) => {
    const body = JSON.stringify({ recipient: ['ada@school.example'], badge_override })
    await ask(`POST /v1/badge/${CLIENT}/${badge}`, { body })
    const [event] = await rowsOf(await ask(`GET /v1/event/${CLIENT}?order_by=desc&limit=1`))
    const [row] = await rowsOf(
      await ask(`GET /v1/event/${CLIENT}/${String(event?.['id'])}/assertion`),
    )
    const answer = await ask(`GET /obv3/credentials/${String(row?.['id'])}.json`)
    const { credentialSubject } = (await answer.json()) as {
      credentialSubject: { achievement: object }
    }
    return credentialSubject.achievement
  }
  expect(
    await issue({ name: 'Welding in the rain', criteria_add: '<p>In the rain.</p>' }),
  ).toMatchObject({
    name: 'Welding in the rain',
    criteria: { narrative: 'Weld **three** test pieces.\n\nIn the rain.' },
  })
  expect(await issue({})).toMatchObject({ name: 'Welding, level 1' })
})

test('many at once on one badge make one version of it', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  await Promise.all(
    Array.from({ length: 8 }, async (_, at) => await newEvent(ask, badge, [`a${at}@x.example`])),
  )
  expect(await rowsOf(await ask(`GET /v1/event/${CLIENT}`))).toHaveLength(8)
  const second = await server.fetch(
    new Request(`${BASE}/issuers/${CLIENT}/ob2/achievements/${badge}/2`),
  )
  expect(second.status).toBe(404)
})

test('somebody who is named twice has one badge', async () => {
  const ask = await signedIn(await testServer(), 'v1')
  await newEvent(ask, await newBadge(ask), ['Ada <ada@x.example>', 'ADA@x.example'])
  const [event] = await rowsOf(await ask(`GET /v1/event/${CLIENT}`))
  expect(event?.['recipient']).toEqual(['ada@x.example'])
})

test('no secret is in what the server keeps or says', async () => {
  const store = createMemoryStore()
  const server = await testServer({ store })
  const ask = await signedIn(server, 'v1')
  await newEvent(ask, await newBadge(ask), ['ada@school.example'])
  const kept: string[] = []
  await store.transaction(async (transaction) => {
    for (const issuer of ['obf-server', `${BASE}/issuers/${CLIENT}/issuer`]) {
      for (const collection of ['x-obf-event', 'x-obf-badge', 'key', 'badge'] as const) {
        const rows = await transaction.list({ issuer, collection, limit: 100 })
        kept.push(...rows.map(({ body }) => body))
      }
    }
  })
  const said = await Promise.all(
    [`/v1/client/${CLIENT}`, `/v1/event/${CLIENT}`, '/outbox', '/nowhere'].map(
      async (path) => await (await ask(`GET ${path}`)).text(),
    ),
  )
  const all = [...kept, ...said].join('\n')
  expect(kept.length).toBeGreaterThan(3)
  for (const secret of [SECRET, yard.secret, '"d":']) expect(all).not.toContain(secret)
})
