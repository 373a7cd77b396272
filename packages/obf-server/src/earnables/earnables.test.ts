import { expect, test } from 'vitest'
import {
  asker,
  CLIENT,
  newBadge,
  rowsOf,
  SECRET,
  signedIn,
  testServer,
  yard,
} from '../obf-server.fixture.ts'
import type { EarnableDraft } from './earnables.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function offered(changes: Partial<EarnableDraft> = {}) {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  const id = await server.earnables.add({
    organisation: CLIENT,
    badge,
    name: 'Apply',
    approval: 'review',
    fields: [{ name: 'where', label: 'Where did you learn it?', type: 'text' }],
    ...changes,
  })
  const apply = async (body: string) =>
    await ask(`POST /v1/earnablebadge/${CLIENT}/${id}/apply`, { headers: form, body })
  const applications = async (status: string) =>
    await rowsOf(await ask(`GET /v1/earnablebadge/${CLIENT}/${id}/application?status=${status}`))
  const events = async () => await rowsOf(await ask(`GET /v1/event/${CLIENT}`))
  return { server, ask, id, apply, applications, events }
}

const ada = 'applicant=Ada&email=ada%40school.example'

test('an application waits for review, and becomes a badge with its answers as evidence', async () => {
  const { server, ask, id, apply, applications, events } = await offered()
  const body = `${ada}&attach_evidence=1&where=At+the+yard`
  const applied = (await (await apply(body)).json()) as { id: string; status: string }
  expect(applied.status).toBe('pending')
  expect(await events()).toEqual([])
  await server.earnables.approve(applied.id)
  expect(await applications('pending')).toEqual([])
  const [approved] = await applications('approved')
  const [event] = await events()
  expect(approved?.['event_id']).toBe(event?.['id'])
  const path = `/v1/earnablebadge/${CLIENT}/${id}/application/${applied.id}`
  expect(await (await ask(`GET ${path}`)).json()).toEqual(approved)
  const [assertion] = await rowsOf(
    await ask(`GET /v1/event/${CLIENT}/${String(event?.['id'])}/assertion`),
  )
  const credential = await ask(`GET /obv3/credentials/${String(assertion?.['id'])}.json`)
  expect(await credential.json()).toMatchObject({
    evidence: [{ name: 'Where did you learn it?', narrative: 'At the yard' }],
  })
  await expect(server.earnables.approve(applied.id)).rejects.toMatchObject({ code: 'wrong_state' })
})

test('an application that is turned down stays without a badge', async () => {
  const { server, apply, applications, events } = await offered()
  const { id } = (await (await apply(ada)).json()) as { id: string }
  await server.earnables.reject(id)
  expect(await applications('rejected')).toHaveLength(1)
  expect(await events()).toEqual([])
  await expect(server.earnables.reject('nobody')).rejects.toMatchObject({ code: 'not_found' })
})

test('two reviewers at the same time issue one badge', async () => {
  const { server, apply, events } = await offered()
  const { id } = (await (await apply(ada)).json()) as { id: string }
  const decisions = await Promise.allSettled([
    server.earnables.approve(id),
    server.earnables.approve(id),
  ])
  expect(decisions.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await events()).toHaveLength(1)
})

test('a flash code gives the badge at once', async () => {
  const { server, id, events } = await offered({ approval: 'instant' })
  const open = asker(server)
  const page = await open(`GET /c/earnablebadge/${id}/apply`)
  expect(await page.text()).toContain('name="email"')
  const taken = await open(`POST /c/earnablebadge/${id}/apply`, { headers: form, body: ada })
  expect(await taken.text()).toContain('The badge is yours')
  expect(await events()).toHaveLength(1)
})

test('a secret word gives it to whoever knows the word', async () => {
  const { apply, events } = await offered({ approval: 'secret', secret: 'starboard' })
  expect((await apply(`${ada}&secret_token=larboard`)).status).toBe(400)
  expect(await events()).toEqual([])
  expect(await (await apply(`${ada}&secret_token=starboard`)).json()).toMatchObject({
    status: 'approved',
  })
  expect(await events()).toHaveLength(1)
})

test.each([
  ['an address that is none', 'applicant=Ada&email=ada'],
  ['a missing answer', ada],
])('an application with %s is refused', async (_, body) => {
  const { apply, applications } = await offered({
    fields: [{ name: 'where', label: 'Where?', type: 'text', required: true }],
  })
  expect((await apply(body)).status).toBe(400)
  expect(await applications('pending')).toEqual([])
})

test('an application that is no form is refused', async () => {
  const { ask, id } = await offered()
  const answer = await ask(`POST /v1/earnablebadge/${CLIENT}/${id}/apply`, {
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(400)
})

test('an organisation decides over HTTP with its id and secret', async () => {
  const { server, apply, events } = await offered()
  const { id } = (await (await apply(ada)).json()) as { id: string }
  const basic = (client: string, secret: string) => ({
    headers: { authorization: `Basic ${btoa(`${client}:${secret}`)}` },
  })
  const ask = asker(server)
  const path = `POST /admin/application/${id}`
  expect((await ask(`${path}/approve`)).status).toBe(401)
  expect((await ask(`${path}/approve`, basic(CLIENT, 'wrong'))).status).toBe(401)
  expect((await ask(`${path}/approve`, basic(yard.id, yard.secret))).status).toBe(404)
  expect((await ask(`${path}/approve`, basic(CLIENT, SECRET))).status).toBe(200)
  expect((await ask(`${path}/reject`, basic(CLIENT, SECRET))).status).toBe(409)
  expect(await events()).toHaveLength(1)
})

test('a badge that is not there cannot be offered', async () => {
  await expect(offered({ badge: 'nosuchbadge' })).rejects.toMatchObject({ code: 'not_found' })
})
