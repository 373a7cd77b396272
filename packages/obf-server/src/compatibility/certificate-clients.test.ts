import { expect, test } from 'vitest'
import { CLIENT, testServer, welding } from '../obf-server.fixture.ts'
import { wire } from './wire.fixture.ts'

// What the plugins for WordPress and Mahara and the C# connector send: v1 with a client certificate.

const byCertificate = { certificate: { ok: true, commonName: CLIENT } } as const

async function connected() {
  const server = await testServer()
  const send = wire(server, byCertificate)
  const made = await send([`POST /v1/badge/${CLIENT} HTTP/1.1`, '', JSON.stringify(welding)])
  return { server, send, badge: made.location?.split('/').at(-1) ?? '' }
}

const guzzle = ['Host: 127.0.0.1:8088', 'User-Agent: Guzzle/5.3.0 curl/7.52.1 PHP/7.0']

test('WordPress: badges are split at LF, and decode with the CR at their end', async () => {
  const { send, badge } = await connected()
  const { body } = await send([`GET /v1/badge/${CLIENT}?draft=0 HTTP/1.1`, ...guzzle, '', ''])
  const rows = body
    .split('\n')
    .map((line) => (line === '' ? undefined : (JSON.parse(line) as object)))
  expect(rows).toMatchObject([{ id: badge }, undefined])
})

test('WordPress: a badge is issued with JSON, and revoked with a plus that nobody encoded', async () => {
  const { send, badge } = await connected()
  const issued = await send([
    `POST /v1/badge/${CLIENT}/${badge} HTTP/1.1`,
    ...guzzle,
    '',
    JSON.stringify({
      recipient: ['ada+wp@school.example'],
      issued_on: 1_790_000_000,
      email_subject: '',
      email_body: '',
      email_footer: '',
      badge_override: {},
      log_entry: { issuer: 'wordpress' },
      api_consumer_id: 'obf-wp',
      show_report: 1,
    }),
  ])
  expect(issued).toMatchObject({ status: 201, body: '' })
  const event = issued.location ?? ''
  const revoked = await send([
    `DELETE ${event}/?email=ada+wp@school.example|x@school.example HTTP/1.1`,
    ...guzzle,
    '',
    '',
  ])
  expect(revoked.status).toBe(204)
  const { body } = await send([`GET ${event}/revoked HTTP/1.1`, ...guzzle, '', ''])
  expect(JSON.parse(body)).toEqual({ revoked: { 'ada+wp@school.example': 1_790_855_315 } })
})

test('WordPress: an earnable badge is read with its form, and applied for with files', async () => {
  const { server, send, badge } = await connected()
  const id = await server.earnables.add({
    organisation: CLIENT,
    badge,
    name: 'Apply for Welding',
    approval: 'review',
    fields: [
      { name: 'where', label: 'Where?', type: 'textarea', required: true },
      { name: 'photo', label: 'Photo', type: 'file' },
    ],
  })
  const list = await send([
    `GET /v1/earnablebadge/${CLIENT}/?visible=1&approval_method=review HTTP/1.1`,
    ...guzzle,
    '',
    '',
  ])
  expect(JSON.parse(list.body.trim())).toMatchObject({ id, badge_id: badge, visible: true })
  const one = await send([
    `GET /v1/earnablebadge/${CLIENT}/${id}?form_html=1 HTTP/1.1`,
    ...guzzle,
    '',
    '',
  ])
  const { form_html } = JSON.parse(one.body) as { form_html: string }
  expect(form_html).toMatch(/<textarea name="where" rows="4" +required>/)
  const applied = await send([
    `POST /v1/earnablebadge/${CLIENT}/${id}/apply HTTP/1.1`,
    ...guzzle,
    'Content-Type: multipart/form-data; boundary=fedcba98',
    '',
    ...part('applicant', 'Ada Lovelace'),
    ...part('email', 'ada@school.example'),
    ...part('attach_evidence', '1'),
    ...part('where', 'At the yard.'),
    '--fedcba98',
    'Content-Disposition: form-data; name="photo"; filename="seam.jpg"',
    'Content-Type: image/jpeg',
    '',
    'not really a picture',
    '--fedcba98--',
    '',
  ])
  expect(applied.status).toBe(200)
  expect(JSON.parse(applied.body)).toMatchObject({
    status: 'pending',
    email: 'ada@school.example',
    files: [{ field: 'photo', name: 'seam.jpg', type: 'image/jpeg', size: 20 }],
  })
  // It decodes the whole list as one JSON value.
  const applications = await send([
    `GET /v1/earnablebadge/${CLIENT}/${id}/application?status=pending HTTP/1.1`,
    ...guzzle,
    '',
    '',
  ])
  expect(JSON.parse(applications.body)).toMatchObject({ email: 'ada@school.example' })
})

function part(name: string, value: string): string[] {
  return ['--fedcba98', `Content-Disposition: form-data; name="${name}"`, '', value]
}

test('Mahara: badges of categories, an event for a group, and how many there are', async () => {
  const { send, badge } = await connected()
  const curl = [
    'Host: 127.0.0.1:8088',
    'Accept: */*',
    'Content-Type: application/x-www-form-urlencoded',
  ]
  const categories = await send([
    `GET /v1/badge/${CLIENT}/_/categorylist HTTP/1.1`,
    ...curl,
    '',
    '',
  ])
  expect(JSON.parse(categories.body)).toEqual(['Workshop'])
  const list = await send([
    `GET /v1/badge/${CLIENT}?draft=0&category=Workshop|Other HTTP/1.1`,
    ...curl,
    '',
    '',
  ])
  expect(list.body.split('\r\n')).toHaveLength(2)
  const issued = await send([
    `POST /v1/badge/${CLIENT}/${badge} HTTP/1.1`,
    ...curl,
    '',
    JSON.stringify({
      recipient: ['ada@school.example'],
      issued_on: 1_790_000_000,
      expires: 1_800_000_000,
      api_consumer_id: 'mahara_group_12',
      log_entry: {},
    }),
  ])
  expect(issued.status).toBe(201)
  const count = await send([
    `GET /v1/event/${CLIENT}?api_consumer_id=mahara_group_12&count_only=1 HTTP/1.1`,
    ...curl,
    '',
    '',
  ])
  expect(JSON.parse(count.body.split('\r\n')[0] ?? '')).toEqual({ result_count: 1 })
  const events = await send([
    `GET /v1/event/${CLIENT}?api_consumer_id=mahara_group_12&limit=10&offset=0&order_by=desc HTTP/1.1`,
    ...curl,
    '',
    '',
  ])
  expect(JSON.parse(events.body.split('\r\n')[0] ?? '')).toMatchObject({ badge_id: badge })
})

test('C#: one empty entry behind the last badge, and a picture in each', async () => {
  const { send } = await connected()
  const { body } = await send([`GET /v1/badge/${CLIENT} HTTP/1.1`, 'Host: 127.0.0.1:8088', '', ''])
  const entries = body.split('\n')
  expect(entries.filter((entry) => entry === '')).toHaveLength(1)
  expect(JSON.parse(entries[0] ?? '')).toMatchObject({
    image: expect.stringMatching(/^data:image\/png;base64,/) as string,
  })
})

test('a certificate of somebody else is 403, and one that does not hold is 495', async () => {
  const { server } = await connected()
  const lines = [`GET /v1/ping/${CLIENT} HTTP/1.1`, '', '']
  const strange = { certificate: { ok: true, commonName: 'T5EFYard' } } as const
  expect((await wire(server, strange)(lines)).status).toBe(403)
  const bad = { certificate: { ok: false, problem: 'CERT_HAS_EXPIRED' } } as const
  expect((await wire(server, bad)(lines)).status).toBe(495)
  // v2 knows no certificates.
  const v2 = wire(server, byCertificate)
  expect((await v2([`GET /v2/client/${CLIENT}/ping HTTP/1.1`, '', ''])).status).toBe(403)
})
