import { expect, test } from 'vitest'
import { unbake } from '@openboat/bakery'
import {
  asker,
  BASE,
  CLIENT,
  newBadge,
  newEvent,
  rowsOf,
  signedIn,
  testServer,
} from '../obf-server.fixture.ts'

async function issued() {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  const badge = await newBadge(ask)
  const event = await newEvent(ask, badge, ['Ada <ada@school.example>'])
  const rows = await rowsOf(await ask(`GET /v1/event/${CLIENT}/${event}/assertion`))
  const path = (name: string) => String(rows[0]?.[name]).replace(BASE, '')
  return { server, ask, badge, event, path, open: asker(server) }
}

test('an assertion is an Open Badges 2.0 document until it is revoked', async () => {
  const { ask, event, path, open } = await issued()
  const answer = await open(`GET ${path('json')}`)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toMatchObject({
    type: 'Assertion',
    recipient: { type: 'email', hashed: true },
    verification: { type: 'HostedBadge' },
    expires: '2027-09-21T14:13:20Z',
  })
  await ask(`DELETE /v1/event/${CLIENT}/${event}`)
  const gone = await open(`GET ${path('json')}`)
  expect(gone.status).toBe(410)
  expect(await gone.json()).toMatchObject({ revoked: true })
})

test('the picture holds the badge in both generations', async () => {
  const { path, open } = await issued()
  const picture = new Uint8Array(await (await open(`GET ${path('image')}`)).arrayBuffer())
  const { credentials } = await unbake(picture)
  const [current, older] = credentials.map(({ text }) => JSON.parse(text) as object)
  expect(older).toMatchObject({ type: 'Assertion' })
  expect(current).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialStatus: { type: 'BitstringStatusListEntry' },
    proof: { cryptosuite: 'eddsa-rdfc-2022' },
  })
})

test('a browser is led to the page of the badge', async () => {
  const { path, open } = await issued()
  const page = await open(`GET ${path('json').replace('.json', '.html')}`)
  expect(page.status).toBe(302)
  const location = page.headers.get('location') ?? ''
  const shown = await open(`GET ${location.replace(BASE, '')}`, {
    headers: { accept: 'text/html' },
  })
  expect(await shown.text()).toContain('Welding, level 1')
})

test('a message is in the outbox, with a link by which the badge is taken once', async () => {
  const { server, ask, event, open } = await issued()
  const [mail] = server.outbox()
  expect(mail).toMatchObject({ to: 'ada@school.example', event })
  const page = await (await open('GET /outbox')).text()
  expect(page).toContain(mail?.link)
  expect(await (await open('GET /outbox.json')).json()).toEqual(server.outbox())
  const link = mail?.link.replace(BASE, '') ?? ''
  const claim = await open(`GET ${link}`)
  const claimPath = claim.headers.get('location')?.replace(BASE, '') ?? ''
  expect(claimPath).toMatch(/\/claim\//)
  const received = async () => {
    const v2 = await signedIn(server, 'v2')
    const list = (await (await v2(`GET /v2/event/${CLIENT}/recipient`)).json()) as {
      result: { received: boolean }[]
    }
    return list.result[0]?.received
  }
  expect(await received()).toBe(false)
  const taken = await open(`POST ${claimPath}`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'visibility=public',
  })
  expect(taken.status).toBe(303)
  expect(await received()).toBe(true)
  // From now on the same link leads to the badge itself.
  const again = await open(`GET ${link}`)
  expect(again.headers.get('location')).toMatch(/\/credentials\/[^?]+\?holder=/)
  expect((await ask(`GET /v1/ping/${CLIENT}`)).status).toBe(200)
})

test('links and forms have QR codes, and made-up ones open nothing', async () => {
  const { server, badge, open } = await issued()
  const code = server.outbox()[0]?.link.replace(`${BASE}/c/receive?`, '/c/receive/qr.svg?') ?? ''
  const svg = await open(`GET ${code}`)
  expect(svg.headers.get('content-type')).toBe('image/svg+xml')
  expect(await svg.text()).toMatch(/^<svg /)
  const id = await server.earnables.add({
    organisation: CLIENT,
    badge,
    name: 'Open day',
    approval: 'instant',
  })
  expect((await open(`GET /c/earnablebadge/${id}/qr.svg`)).status).toBe(200)
  expect((await open('GET /c/receive?tk=0000')).status).toBe(404)
  expect((await open('GET /c/earnablebadge/nosuch/apply')).status).toBe(404)
})

test('a message that is not to be sent is not in the outbox', async () => {
  const { server, ask, badge } = await issued()
  const body = JSON.stringify({ recipient: ['bob@school.example'], send_email: 0 })
  await ask(`POST /v1/badge/${CLIENT}/${badge}`, { body })
  expect(server.outbox().map(({ to }) => to)).toEqual(['ada@school.example'])
})

test('what people write is text on pages', async () => {
  const { server, ask, badge, open } = await issued()
  const evil = '<img src=x onerror=alert(1)>'
  const body = JSON.stringify({
    recipient: ['bob@school.example'],
    email_subject: evil,
    email_body: evil,
  })
  await ask(`POST /v1/badge/${CLIENT}/${badge}`, { body })
  const answer = await open('GET /outbox')
  expect(await answer.text()).not.toContain(evil)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(server.outbox()).toHaveLength(2)
})

test('the passport shows the badges of an address that hold', async () => {
  const { ask, event, open } = await issued()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const convert = async (email: string) =>
    await open('POST /displayer/convert/email', { headers: form, body: `email=${email}` })
  const user = await convert('ada%40school.example')
  expect(await user.json()).toEqual({ status: 'okay', email: 'ada@school.example', userId: 1 })
  const missing = await convert('nobody%40school.example')
  expect(missing.status).toBe(404)
  expect(await missing.json()).toMatchObject({ status: 'missing' })
  expect(await (await open('GET /displayer/1/groups.json')).json()).toEqual({
    userId: 1,
    groups: [{ groupId: 0, name: 'Public badges', badges: 1 }],
  })
  const group = (await (await open('GET /displayer/1/group/0.json')).json()) as {
    badges: { assertion: { badge: object } }[]
  }
  expect(group.badges[0]).toMatchObject({
    imageUrl: expect.stringMatching(/\.png$/) as string,
    assertion: {
      issued_on: 1_790_000_000,
      badge: {
        name: 'Welding, level 1',
        issuer: { name: 'Boat Yard School', origin: 'https://school.example' },
      },
    },
  })
  await ask(`DELETE /v1/event/${CLIENT}/${event}`)
  expect((await open('GET /displayer/1/groups.json')).status).toBe(404)
})

test('there are no milestone badges, and the answers say so', async () => {
  const { path, open } = await issued()
  const url = `?url=${BASE}${path('json')}`
  const milestones = await open(`GET /v1/assertion/metabadge/${url}`)
  expect(await milestones.json()).toEqual({ metabadge: [] })
  const role = await open(`GET /v1/assertion/is_metabadge/${url}`)
  expect(await role.json()).toMatchObject({ metabadge: null, required_badge: null })
})
