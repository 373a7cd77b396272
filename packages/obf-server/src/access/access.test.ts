import { expect, test } from 'vitest'
import { asker, CLIENT, SECRET, signedIn, testServer, yard } from '../obf-server.fixture.ts'

const start = Date.parse('2026-10-01T11:48:35.551Z')

function tokenRequest(body: string, headers: Readonly<Record<string, string>> = {}) {
  return { body, headers }
}

const inForm = `grant_type=client_credentials&client_id=${CLIENT}&client_secret=${SECRET}`
const inJson = JSON.stringify({
  grant_type: 'client_credentials',
  client_id: CLIENT,
  client_secret: SECRET,
})
const basic = { authorization: `Basic ${btoa(`${CLIENT}:${SECRET}`)}` }

test.each([
  ['a form', tokenRequest(inForm)],
  ['JSON', tokenRequest(inJson)],
  [
    'JSON under the name of a form',
    tokenRequest(inJson, { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  ['HTTP Basic', tokenRequest('grant_type=client_credentials', basic)],
])('a token is given for %s', async (_, written) => {
  const ask = asker(await testServer())
  for (const version of ['v1', 'v2']) {
    expect((await ask(`POST /${version}/client/oauth2/token`, written)).status).toBe(200)
  }
})

test.each([
  ['a wrong secret', inForm.replace(SECRET, 'wrong'), 403],
  ['an unknown organisation', inForm.replace(CLIENT, 'Nobody'), 403],
  ['no secret', 'grant_type=client_credentials', 403],
  ['another grant', inForm.replace('client_credentials', 'password'), 400],
  ['a body that is no form', '{"grant_type":', 400],
])('%s gets none, and is not told the secret', async (_, body, status) => {
  const ask = asker(await testServer())
  for (const version of ['v1', 'v2']) {
    const answer = await ask(`POST /${version}/client/oauth2/token`, { body })
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain(SECRET)
  }
})

test('one token in ten seconds, if the setting says so', async () => {
  let now = start
  const server = await testServer({ secondsBetweenTokens: 10, clock: () => new Date(now) })
  const ask = asker(server)
  const status = async () => (await ask('POST /v2/client/oauth2/token', { body: inForm })).status
  expect([await status(), await status()]).toEqual([200, 429])
  now += 10_000
  expect(await status()).toBe(200)
})

test('a token ends, and opens nothing of the other version or of others', async () => {
  let now = start
  const server = await testServer({ clock: () => new Date(now) })
  const ask = await signedIn(server, 'v2')
  const status = async (path: string) => (await ask(`GET ${path}`)).status
  expect(await status(`/v2/client/${CLIENT}/ping`)).toBe(200)
  expect(await status(`/v1/ping/${CLIENT}`)).toBe(403)
  expect(await status(`/v2/client/${yard.id}/ping`)).toBe(403)
  now += 17_999_000
  expect(await status(`/v2/client/${CLIENT}/ping`)).toBe(200)
  now += 1000
  expect(await status(`/v2/client/${CLIENT}/ping`)).toBe(403)
})

test("an organisation sees nothing of another one's badges and events", async () => {
  const server = await testServer()
  const mine = await signedIn(server, 'v1')
  const theirs = await signedIn(server, 'v1', yard)
  const made = await mine(`POST /v1/badge/${CLIENT}`, { body: '{"name":"Welding"}' })
  const id = made.headers.get('location')?.split('/').at(-1)
  expect((await theirs(`GET /v1/badge/${yard.id}/${id}`)).status).toBe(404)
  expect((await theirs(`DELETE /v1/badge/${yard.id}`)).status).toBe(204)
  expect((await mine(`GET /v1/badge/${CLIENT}/${id}`)).status).toBe(200)
})

test('a level limits versions, badges and recipients where the settings say so', async () => {
  const quotas = { pro: { versions: ['v1'], badges: 1, recipients: 2 } } as const
  const server = await testServer({ quotas })
  const v2 = await signedIn(server, 'v2')
  expect((await v2(`GET /v2/client/${CLIENT}/ping`)).status).toBe(403)
  const ask = await signedIn(server, 'v1')
  const made = await ask(`POST /v1/badge/${CLIENT}`, { body: '{"name":"Welding"}' })
  const second = await ask(`POST /v1/badge/${CLIENT}`, { body: '{"name":"Rigging"}' })
  expect([made.status, second.status]).toEqual([201, 400])
  const path = made.headers.get('location') ?? ''
  const issue = async (...recipient: string[]) =>
    (await ask(`POST ${path}`, { body: JSON.stringify({ recipient }) })).status
  expect(await issue('a@x.example', 'b@x.example', 'c@x.example')).toBe(400)
  expect(await issue('a@x.example', 'b@x.example')).toBe(201)
  expect(await issue('c@x.example')).toBe(400)
  const client = (await (await ask(`GET /v1/client/${CLIENT}`)).json()) as object
  expect(client).toMatchObject({ issuing_limit: 2 })
})

test('routes that programs make up say what to ask for instead', async () => {
  const ask = asker(await testServer())
  const v1 = await ask(`POST /v1/${CLIENT}/badge/abc/issue`)
  expect(v1.status).toBe(404)
  expect(await v1.text()).toContain('POST /v1/badge/{client_id}/{badge_id} issues.')
  const v2 = await ask('POST /v2/client/badge/assertion/add')
  expect(await v2.json()).toMatchObject({
    status: 404,
    error: 'Not Found',
    message: expect.stringContaining('POST /v2/event/{client_id}/{badge_id}/issue') as string,
  })
})

test('an organisation whose id or secret the API has no room for is refused, without its secret', async () => {
  const organisation = { ...yard, secret: 'too short!' }
  const opening = testServer({ organisations: [organisation] })
  await expect(opening).rejects.toMatchObject({ code: 'bad_argument' })
  await expect(opening).rejects.not.toThrow('too short!')
  await expect(testServer({ organisations: [] })).rejects.toThrow('at least one')
  await expect(testServer({ organisations: [yard, yard] })).rejects.toThrow('Two organisations')
})
