import { expect, test } from 'vitest'
import { BASE, CLIENT, newBadge, SECRET, testServer, welding } from '../obf-server.fixture.ts'
import { wire } from './wire.fixture.ts'

// What the Moodle plugin 0.8 sends to API v1: curl's requests, with bodies of JSON under the content
// type of a form. It splits lists at CR LF and nowhere else, and reads the id of an event from the
// line `Location:`.

const curl = 'Accept: */*'
const form = 'Content-Type: application/x-www-form-urlencoded'

/** `decode_ldjson` of the plugin. */
function decodeLines(body: string): unknown[] {
  return body
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

async function connected() {
  const server = await testServer()
  const send = wire(server)
  const token = await send([
    'POST /v1/client/oauth2/token HTTP/1.1',
    'Host: 127.0.0.1:8088',
    curl,
    form,
    '',
    `grant_type=client_credentials&client_id=${CLIENT}&client_secret=${SECRET}`,
  ])
  const { access_token, expires_in } = JSON.parse(token.body) as Record<string, string>
  expect(expires_in).toBe(36_000)
  const bearer = `Authorization: Bearer ${access_token}`
  const call = async (line: string, body?: string) =>
    await send([`${line} HTTP/1.1`, 'Host: 127.0.0.1:8088', curl, bearer, form, '', body ?? ''])
  return { server, call }
}

test('a connection is tested with ping and with the organisation', async () => {
  const { call } = await connected()
  expect(await call(`GET /v1/ping/${CLIENT}`)).toMatchObject({ status: 200, body: CLIENT })
  const { body } = await call(`GET /v1/client/${CLIENT}`)
  const client = JSON.parse(body) as Record<string, unknown>
  for (const name of ['id', 'name', 'description', 'email', 'url']) {
    expect(client[name], name).toBeTypeOf('string')
  }
})

test('a badge that is made without a JSON content type is listed and read', async () => {
  const { call } = await connected()
  const made = await call(`POST /v1/badge/${CLIENT}`, JSON.stringify(welding))
  expect(made.status).toBe(201)
  const list = await call(`GET /v1/badge/${CLIENT}?draft=0&external=1&category=Workshop%7COther`)
  const [badge] = decodeLines(list.body) as Record<string, unknown>[]
  expect(badge).toMatchObject({
    name: welding.name,
    image: welding.image,
    criteria_html: welding.criteria_html,
    category: ['Workshop'],
    expires: 12,
    email_subject: '',
  })
  expect(list.body.endsWith('}\r\n')).toBe(true)
  const single = await call(`GET /v1/badge/${CLIENT}/${String(badge?.['id'])}`)
  expect(JSON.parse(single.body)).toEqual(badge)
  const categories = await call(`GET /v1/badge/${CLIENT}/_/categorylist`)
  expect(JSON.parse(categories.body)).toEqual(['Workshop'])
})

const issued = {
  recipient: ['Ada Lovelace <ada@school.example>', 'alan+course@school.example'],
  issued_on: 1_790_000_000,
  email_subject: 'Your badge',
  email_body: 'Well done.',
  email_footer: 'The yard',
  log_entry: {
    course_id: '7',
    course_name: 'Welding',
    activity_name: '',
    wwwroot: 'https://m.example',
  },
  api_consumer_id: 'Moodle',
  show_report: 1,
  badge_override: { criteria_add: '<p>And in the rain.</p>' },
  expires: 1_800_000_000,
}

test('an event is found by its Location, its consumer and its badge', async () => {
  const { call } = await connected()
  const badge = await call(`POST /v1/badge/${CLIENT}`, JSON.stringify(welding))
  const badgeId = badge.location?.split('/').at(-1) ?? ''
  const answer = await call(`POST /v1/badge/${CLIENT}/${badgeId}`, JSON.stringify(issued))
  expect(answer.status).toBe(201)
  const [, eventId] = /^Location: .*event\/[\w]+\/(.*)$/i.exec(`Location: ${answer.location}`) ?? []
  const query = `api_consumer_id=Moodle&badge_id=${badgeId}`
  const count = await call(`GET /v1/event/${CLIENT}?${query}&count_only=1`)
  expect(decodeLines(count.body)).toEqual([{ result_count: 1 }])
  const [event] = decodeLines((await call(`GET /v1/event/${CLIENT}?${query}`)).body)
  expect(event).toMatchObject({
    id: eventId,
    badge_id: badgeId,
    issued_on: issued.issued_on,
    expires: issued.expires,
    recipient: ['ada@school.example', 'alan+course@school.example'],
    log_entry: issued.log_entry,
  })
  const single = JSON.parse((await call(`GET /v1/event/${CLIENT}/${eventId}`)).body) as object
  expect(single).toMatchObject({
    email_subject: 'Your badge',
    email_body: 'Well done.',
    email_footer: 'The yard',
    api_consumer_id: 'Moodle',
  })
})

test('a revocation has a slash before its query, and addresses with an encoded plus', async () => {
  const { call } = await connected()
  const badge = await call(`POST /v1/badge/${CLIENT}`, JSON.stringify(welding))
  const badgeId = badge.location?.split('/').at(-1) ?? ''
  const answer = await call(`POST /v1/badge/${CLIENT}/${badgeId}`, JSON.stringify(issued))
  const event = answer.location?.split('/').at(-1) ?? ''
  const path = `/v1/event/${CLIENT}/${event}`
  const emails = 'alan%2Bcourse%40school.example|nobody%40school.example'
  expect(await call(`DELETE ${path}/?email=${emails}`)).toMatchObject({ status: 204, body: '' })
  const { body } = await call(`GET ${path}/revoked`)
  expect(JSON.parse(body)).toEqual({ revoked: { 'alan+course@school.example': 1_790_855_315 } })
})

test('badges are deleted one by one and all at once', async () => {
  const { server, call } = await connected()
  const { body } = await call(`GET /v1/badge/${CLIENT}`)
  expect(body).toBe('')
  const ask = async (line: string, written?: { body?: string }) => {
    const { status, location } = await call(line, written?.body)
    return new Response(null, { status, headers: { location: location ?? '' } })
  }
  const first = await newBadge(ask)
  await newBadge(ask)
  expect((await call(`DELETE /v1/badge/${CLIENT}/${first}`)).status).toBe(204)
  expect(decodeLines((await call(`GET /v1/badge/${CLIENT}`)).body)).toHaveLength(1)
  expect((await call(`DELETE /v1/badge/${CLIENT}`)).status).toBe(204)
  expect((await call(`GET /v1/badge/${CLIENT}`)).body).toBe('')
  await server.close()
})

test('errors are an object with the member error', async () => {
  const { call } = await connected()
  const answer = await call(`GET /v1/badge/${CLIENT}/nosuchbadge`)
  expect(answer.status).toBe(404)
  expect(JSON.parse(answer.body)).toEqual({ error: 'There is no badge of this id.' })
})

test('the public badge, its criteria and its issuer need no credentials', async () => {
  const { server, call } = await connected()
  const badge = await call(`POST /v1/badge/${CLIENT}`, JSON.stringify(welding))
  const badgeId = badge.location?.split('/').at(-1) ?? ''
  const open = wire(server)
  const at = async (path: string) => await open([`GET ${path} HTTP/1.1`, curl, '', ''])
  const document = JSON.parse((await at(`/v1/badge/_/${badgeId}.json?v=1.1`)).body) as object
  expect(document).toEqual({
    '@context': 'https://w3id.org/openbadges/v1',
    type: 'BadgeClass',
    id: `${BASE}/v1/badge/_/${badgeId}.json?v=1.1`,
    name: welding.name,
    description: welding.description,
    image: `${BASE}/v1/badge/_/${badgeId}.png?v=1.1`,
    criteria: `${BASE}/v1/badge/_/${badgeId}/criteria.html?v=1.1`,
    issuer: `${BASE}/v1/client/?key=${CLIENT}&v=1.1`,
    tags: ['welding'],
  })
  const criteria = await at(`/v1/badge/_/${badgeId}/criteria.html?v=2.0`)
  expect(criteria.body).toContain('Weld <strong>three</strong> test pieces.')
  expect(criteria.body).not.toContain('alert')
  const issuer = JSON.parse((await at(`/v1/client/?key=${CLIENT}&v=1.1`)).body) as object
  expect(issuer).toMatchObject({ name: 'Boat Yard School', verified: true })
})
