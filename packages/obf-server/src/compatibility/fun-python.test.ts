import { expect, test } from 'vitest'
import { CLIENT, SECRET, testServer } from '../obf-server.fixture.ts'
import { wire } from './wire.fixture.ts'

// What FUN's Python client (`obc`) sends: JSON to v1 with OAuth2, the content type on GET too, and
// every field of its models, nulls and private ones included.

const agent = ['Host: 127.0.0.1:8088', 'Accept: */*', 'User-Agent: python-httpx/0.23.1']

async function connected() {
  const server = await testServer()
  const send = wire(server)
  const token = await send([
    'POST /v1/client/oauth2/token HTTP/1.1',
    ...agent,
    'Content-Type: application/json',
    '',
    `{"grant_type": "client_credentials", "client_id": "${CLIENT}", "client_secret": "${SECRET}"}`,
  ])
  const { access_token } = JSON.parse(token.body) as Record<string, string>
  return async (line: string, body?: object) =>
    await send([
      `${line} HTTP/1.1`,
      ...agent,
      'Content-Type: application/json',
      `Authorization: Bearer ${access_token}`,
      '',
      body === undefined ? '' : JSON.stringify(body),
    ])
}

const badge = {
  id: null,
  name: 'toto',
  description: 'lorem ipsum',
  draft: false,
  image: null,
  css: null,
  criteria_html: null,
  email_subject: null,
  email_body: null,
  email_link_text: null,
  email_footer: null,
  expires: null,
  tags: null,
  metadata: { foo: 1 },
  is_created: false,
}

const issue = {
  recipient: ['foo@example.org', 'bar@example.org'],
  expires: null,
  issued_on: null,
  email_subject: null,
  email_body: null,
  email_link_text: null,
  email_footer: null,
  badge_override: null,
  log_entry: null,
  api_consumer_id: null,
  send_email: 1,
  show_report: null,
  revoked: null,
  is_created: false,
}

type Call = Awaited<ReturnType<typeof connected>>

async function created(call: Call, line: string, body: object): Promise<string> {
  const { location } = await call(line, body)
  // `re.match` starts at the start: an absolute URL breaks it.
  const [, id] = /^\/v1\/(?:badge|event)\/\w+\/(.*)/.exec(location ?? '') ?? []
  return id ?? ''
}

test('a client is checked with ping', async () => {
  const call = await connected()
  expect(await call(`GET /v1/ping/${CLIENT}`)).toMatchObject({ status: 200, body: CLIENT })
})

test('a badge with every field null is created, found by its metadata, changed and deleted', async () => {
  const call = await connected()
  const id = await created(call, `POST /v1/badge/${CLIENT}`, badge)
  expect(id).toMatch(/^\w+$/)
  const found = await call(`GET /v1/badge/${CLIENT}?draft=0&query=lorem&meta%3Afoo=1`)
  expect(JSON.parse(found.body.trim())).toMatchObject({ id, name: 'toto', metadata: { foo: 1 } })
  expect((await call(`GET /v1/badge/${CLIENT}?meta%3Afoo=2`)).body).toBe('')
  expect((await call(`GET /v1/badge/${CLIENT}?category=one%7Ctwo`)).body).toBe('')
  const changed = { ...badge, id, name: 'tata', is_created: true }
  const put = await call(`PUT /v1/badge/${CLIENT}/${id}`, changed)
  expect(put).toMatchObject({ status: 204, body: '' })
  const read = await call(`GET /v1/badge/${CLIENT}/${id}`)
  expect(JSON.parse(read.body)).toMatchObject({ id, name: 'tata', description: 'lorem ipsum' })
  expect((await call(`DELETE /v1/badge/${CLIENT}/${id}`)).status).toBe(204)
  expect((await call(`GET /v1/badge/${CLIENT}/${id}`)).status).toBe(404)
})

test('an issued badge has assertions with picture, document and status', async () => {
  const call = await connected()
  const id = await created(call, `POST /v1/badge/${CLIENT}`, badge)
  const event = await created(call, `POST /v1/badge/${CLIENT}/${id}`, issue)
  const { body } = await call(`GET /v1/event/${CLIENT}/${event}/assertion?email=foo%40example.org`)
  expect(JSON.parse(body.trim())).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
    image: expect.stringMatching(/^http.*\.png$/) as string,
    json: expect.stringMatching(/^http.*\.json$/) as string,
    pdf: {},
    recipient: 'foo@example.org',
    status: 'accepted',
  })
})

test('events are found by time, and revoked for everybody without addresses', async () => {
  const call = await connected()
  const id = await created(call, `POST /v1/badge/${CLIENT}`, badge)
  const order = { ...issue, issued_on: 1_670_832_081 }
  const event = await created(call, `POST /v1/badge/${CLIENT}/${id}`, order)
  const within = await call(`GET /v1/event/${CLIENT}?begin=1670821200&end=1670864400`)
  expect(JSON.parse(within.body.trim())).toMatchObject({ id: event, badge_id: id })
  expect((await call(`GET /v1/event/${CLIENT}?begin=1670864400`)).body).toBe('')
  const some = await call(
    `DELETE /v1/event/${CLIENT}/${event}?email=foo@example.org%7Cnobody@example.org`,
  )
  expect(some.status).toBe(204)
  const { body: before } = await call(`GET /v1/event/${CLIENT}/${event}`)
  expect(Object.keys((JSON.parse(before) as { revoked: object }).revoked)).toEqual([
    'foo@example.org',
  ])
  expect((await call(`DELETE /v1/event/${CLIENT}/${event}`)).status).toBe(204)
  const { body } = await call(`GET /v1/event/${CLIENT}/${event}`)
  expect(Object.keys((JSON.parse(body) as { revoked: object }).revoked)).toHaveLength(2)
})

test('an expired token is 403, which makes it ask for another', async () => {
  const server = await testServer()
  const answer = await wire(server)([
    `GET /v1/ping/${CLIENT} HTTP/1.1`,
    ...agent,
    'Authorization: Bearer expired',
    '',
    '',
  ])
  expect(answer).toMatchObject({ status: 403, body: '403 Forbidden' })
})
