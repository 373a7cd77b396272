import { expect, test } from 'vitest'
import { CLIENT, PIXEL, SECRET, testServer } from '../obf-server.fixture.ts'
import { wire } from './wire.fixture.ts'

// What the Moodle plugin 2.0 sends to API v2.

async function connected() {
  const server = await testServer()
  const send = wire(server)
  const token = await send([
    'POST /v2/client/oauth2/token HTTP/1.1',
    'Host: 127.0.0.1:8088',
    'Accept: */*',
    'Content-Type: application/x-www-form-urlencoded',
    '',
    `grant_type=client_credentials&client_id=${CLIENT}&client_secret=${SECRET}`,
  ])
  const { access_token } = JSON.parse(token.body) as Record<string, string>
  const call = async (line: string, body?: object) => {
    const answer = await send([
      `${line} HTTP/1.1`,
      'Host: 127.0.0.1:8088',
      'Accept: application/json',
      `Authorization: Bearer ${access_token}`,
      'Content-Type: application/json',
      '',
      body === undefined ? '' : JSON.stringify(body),
    ])
    return { ...answer, json: JSON.parse(answer.body) as Record<string, unknown> }
  }
  return { send, call, token }
}

const badgeInput = {
  primary_language: 'en',
  content: [
    {
      language: 'en',
      name: 'Welding',
      description: 'Joins plates.',
      criteria: '<p>Three pieces.</p>',
      tag: ['metal'],
    },
    { language: 'fr', name: 'Soudure', description: 'Assemble.', criteria: '<p>Trois.</p>' },
  ],
  image: PIXEL,
  category: ['Workshop'],
  expires: 0,
  draft: false,
}

function issueInput(changes: object = {}) {
  return {
    recipient: [
      { email: 'ada@school.example', name: 'Ada Lovelace' },
      { email: 'alan@school.example', name: '' },
    ],
    api_consumer_id: 'Moodle',
    issued_on: 1_790_000_000,
    log_entry: { course_id: '7', course_name: 'Welding' },
    send_email: true,
    show_report: true,
    ...changes,
  }
}

async function withBadge() {
  const connection = await connected()
  const { json } = await connection.call(`POST /v2/badge/${CLIENT}`, badgeInput)
  return { ...connection, badge: String(json['resource_id']) }
}

test('the token of v2 lasts five hours, and a wrong secret is 403 without a message', async () => {
  const { send, token } = await connected()
  expect(JSON.parse(token.body)).toMatchObject({ token_type: 'bearer', expires_in: 18_000 })
  const wrong = await send([
    'POST /v2/client/oauth2/token HTTP/1.1',
    'Content-Type: application/x-www-form-urlencoded',
    '',
    `grant_type=client_credentials&client_id=${CLIENT}&client_secret=wrong`,
  ])
  expect(wrong.status).toBe(403)
  expect(JSON.parse(wrong.body)).toEqual({
    timestamp: '2026-10-01T11:48:35.551+00:00',
    status: 403,
    error: 'Forbidden',
    path: '/v2/client/oauth2/token',
  })
})

test('ping, organisation and aliases', async () => {
  const { call } = await connected()
  expect((await call(`GET /v2/client/${CLIENT}/ping`)).json).toEqual({ success: true })
  expect((await call(`GET /v2/client/${CLIENT}`)).json).toMatchObject({
    id: CLIENT,
    name: 'Boat Yard School',
    tier: 'pro',
    aliases: 1,
    searchable: false,
  })
  expect((await call(`GET /v2/client/${CLIENT}/alias`)).json['result']).toMatchObject([
    { id: 'NM70Evening', name: 'Evening classes' },
  ])
})

test('a badge is an operation result, then a list element with a URL, then a data URI', async () => {
  const { call, badge } = await withBadge()
  const { json: list } = await call(
    `GET /v2/badge/${CLIENT}?draft=0&external=1&limit=1000&offset=0&order_by=asc`,
  )
  expect(list).toMatchObject({
    total: 1,
    result: [
      {
        id: badge,
        name: 'Welding',
        image: `http://127.0.0.1:8088/v1/badge/_/${badge}.png`,
        language: ['en', 'fr'],
        tag: ['metal'],
        draft: false,
      },
    ],
  })
  const { json: single } = await call(`GET /v2/badge/${CLIENT}/${badge}`)
  expect(single).toMatchObject({ id: badge, image: PIXEL, expires: 0, primary_language: 'en' })
  expect(single['content']).toMatchObject([
    { name: 'Welding', alignment: [], field_of_study: '', credits_available: 0 },
    { name: 'Soudure', tag: [] },
  ])
})

test('an issued badge has its event id in the result and, for the plugin, in Location', async () => {
  const { call, badge } = await withBadge()
  const answer = await call(`POST /v2/event/${CLIENT}/${badge}/issue`, issueInput())
  expect(answer.status).toBe(200)
  const event = String(answer.json['resource_id'])
  expect(answer.json).toEqual({
    success: true,
    message: '',
    resource_type: 'event',
    resource_id: event,
    count: null,
  })
  const [, seen] = /^Location: .*event\/[\w]+\/(.*)$/i.exec(`Location: ${answer.location}`) ?? []
  expect(seen).toBe(event)
  const { json: events } = await call(`GET /v2/event/${CLIENT}?badge_id=${badge}&limit=1000`)
  expect(events).toMatchObject({
    total: 1,
    result: [
      {
        id: event,
        recipient_count: 2,
        expires_on: null,
        log_entry: '{"course_id":"7","course_name":"Welding"}',
      },
    ],
  })
})

test('recipients are a list of their own, by event, address and log entry', async () => {
  const { call, badge } = await withBadge()
  const { json } = await call(`POST /v2/event/${CLIENT}/${badge}/issue`, issueInput())
  const event = String(json['resource_id'])
  const { json: all } = await call(`GET /v2/event/${CLIENT}/recipient?event_id=${event}`)
  const [ada] = all['result'] as Record<string, unknown>[]
  expect(all['total']).toBe(2)
  expect(ada).toMatchObject({ email: 'ada@school.example', name: 'Ada Lovelace', revoked: false })
  expect(ada?.['assertion_id']).toMatch(/^[0-9a-f]{40}$/)
  expect(ada?.['receive_url']).toMatch(/\/c\/receive\?tk=\w+$/)
  const { json: one } = await call(
    `GET /v2/event/${CLIENT}/recipient?email=alan%40school.example&log_entry=course_id:7`,
  )
  expect(one['total']).toBe(1)
  const { json: none } = await call(`GET /v2/event/${CLIENT}/recipient?log_entry=course_id:8`)
  expect(none).toEqual({ result: [], total: 0 })
  const { json: single } = await call(`GET /v2/event/${CLIENT}/${event}`)
  expect(single).toMatchObject({ id: event, badge: { id: badge, creator: null } })
})

test('a revocation is counted, and shows in the recipients', async () => {
  const { call, badge } = await withBadge()
  const { json } = await call(`POST /v2/event/${CLIENT}/${badge}/issue`, issueInput())
  const path = `/v2/event/${CLIENT}/${String(json['resource_id'])}/revoke`
  const asked = { recipient: ['ALAN@school.example'] }
  expect((await call(`PUT ${path}`, asked)).json).toMatchObject({
    success: true,
    resource_type: null,
    resource_id: null,
    count: 1,
  })
  expect((await call(`PUT ${path}`, asked)).json['count']).toBe(0)
  const { json: rows } = await call(`GET /v2/event/${CLIENT}/recipient?email=alan@school.example`)
  expect(rows['result']).toMatchObject([{ revoked: true }])
})

test.each([
  ['no name', { recipient: [{ email: 'ada@school.example' }] }],
  ['an address that is none', { recipient: [{ email: 'ada', name: '' }] }],
  ['nobody', { recipient: [] }],
  ['no consumer', { api_consumer_id: undefined }],
  ['an unknown alias', { client_alias_id: 'nobody' }],
  ['an end before the beginning', { expires_on: 1_700_000_000 }],
])('a request with %s is 400, and nothing is issued', async (_, changes) => {
  const { call, badge } = await withBadge()
  const answer = await call(`POST /v2/event/${CLIENT}/${badge}/issue`, issueInput(changes))
  expect(answer.json).toMatchObject({ status: 400, error: 'Bad Request' })
  expect((await call(`GET /v2/event/${CLIENT}`)).json['total']).toBe(0)
})

test('an alias issues under its own name', async () => {
  const { call, badge, send } = await withBadge()
  const asked = issueInput({ client_alias_id: 'NM70Evening' })
  await call(`POST /v2/event/${CLIENT}/${badge}/issue`, asked)
  const { json } = await call(`GET /v2/event/${CLIENT}/recipient?client_alias_id=NM70Evening`)
  const [first] = json['result'] as { assertion_json_url: string }[]
  const { pathname } = new URL(first?.assertion_json_url ?? '')
  const { body } = await send([`GET ${pathname} HTTP/1.1`, 'Accept: */*', '', ''])
  const credential = JSON.parse(body) as { issuer: { id: string; name: string } }
  expect(credential.issuer).toMatchObject({
    id: 'http://127.0.0.1:8088/issuers/NM70Evening/issuer',
    name: 'Evening classes',
  })
})

test('a token of another organisation is 403 in plain text', async () => {
  const { send, call } = await connected()
  expect(await call(`GET /v2/client/${CLIENT}/ping`)).toMatchObject({ status: 200 })
  const answer = await send([
    `GET /v2/client/T5EFYard/ping HTTP/1.1`,
    'Authorization: Bearer 0000',
    '',
    '',
  ])
  expect(answer).toMatchObject({ status: 403, type: 'text/plain', body: '403 Forbidden' })
})
