import { describe, expect, test } from 'vitest'
import { oauth2 } from './auth/oauth2.ts'
import type { ObfAuth } from './auth/obf-auth.ts'
import { createObfClient } from './create-obf-client.ts'
import { all, json, open, rejection, text } from './factory.fixture.ts'
import type { ObfClientOptions } from './obf-client-options.ts'

const auth = oauth2({ clientSecret: 'x' })

test.each([
  [{ clientId: '../x' }, 'clientId'],
  [{ baseUrl: 'openbadgefactory.com' }, 'baseUrl'],
  [{ baseUrl: 'http://factory.example' }, 'https:'],
  [{ baseUrl: 'https://a:b@factory.example' }, 'baseUrl'],
  [{ passportUrl: 'http://passport.example' }, 'passportUrl'],
  [{ pageSize: 1001 }, 'pageSize'],
  [{ concurrency: 0 }, 'concurrency'],
  [{ requestsPerSecond: 0 }, 'requestsPerSecond'],
  [{ version: 'v3' as 'v2' }, 'version'],
])('options that cannot be: %j', (options: Partial<ObfClientOptions>, said) => {
  const make = () => createObfClient({ clientId: 'Org1', auth, ...options })
  expect(make).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  expect(make).toThrow(said)
})

test.each(['http://127.0.0.1:8080/obf/', 'http://localhost:3000', 'https://factory.cancred.ca'])(
  '%s is an address',
  (baseUrl) => {
    const obf = createObfClient({ clientId: 'Org1', auth, baseUrl })
    expect(obf.baseUrl).toBe(baseUrl.replace(/\/$/, ''))
  },
)

test('the API may be below a path, and further away over http if that is wanted', async () => {
  const baseUrl = 'http://moodle.internal/local/obf/mock.php'
  const { obf, seen: asked } = open('v1', () => text('Org1'), { baseUrl, allowHttp: true })
  await obf.ping()
  expect(asked[0]?.url).toBe('/local/obf/mock.php/v1/ping/Org1')
})

test('a certificate opens v1 alone, and is the default there', () => {
  const certificate: ObfAuth = {
    kind: 'certificate',
    connect: () => ({
      headers: async () => ({}),
      accepted: () => undefined,
      refused: async () => false,
      redact: (message) => message,
    }),
  }
  expect(createObfClient({ clientId: 'Org1', auth: certificate }).version).toBe('v1')
  expect(() => createObfClient({ clientId: 'Org1', auth: certificate, version: 'v2' })).toThrow(
    expect.objectContaining({ code: 'unsupported', feature: 'auth.certificate' }),
  )
})

describe('ping', () => {
  test('v1 answers with the id', async () => {
    const { obf, seen } = open('v1', () => text('Org1\n'))
    await obf.ping()
    expect(seen[0]?.url).toBe('/v1/ping/Org1')
    const other = open('v1', () => text('Org2'))
    expect(await rejection(other.obf.ping())).toMatchObject({ code: 'unauthorized' })
  })

  test('v2 says yes or no', async () => {
    const { obf, seen } = open('v2', () => json({ success: true }))
    await obf.ping()
    expect(seen[0]?.url).toBe('/v2/client/Org1/ping')
    const other = open('v2', () => json({ success: false }))
    expect(await rejection(other.obf.ping())).toMatchObject({ code: 'unauthorized' })
  })
})

test('the organisation, and its aliases', async () => {
  const wire = {
    id: 'Org1',
    name: 'School',
    tier: 'pro',
    issuing_limit: '500',
    verified: 1,
    ctime: 1,
  }
  const { obf, seen } = open('v2', ({ path }) =>
    json(path.endsWith('/alias') ? { result: [{ id: 'A1', name: 'Lab' }] } : wire),
  )
  expect(await obf.client.get()).toMatchObject({
    name: 'School',
    tier: 'pro',
    issuingLimit: 500,
    verified: true,
    createdAt: new Date(1000),
    wire,
  })
  expect(await all(obf.aliases.list())).toMatchObject([{ id: 'A1', name: 'Lab' }])
  expect(seen.map(({ url }) => url)).toEqual(['/v2/client/Org1', '/v2/client/Org1/alias'])
  const old = open('v1', () => text(''))
  expect(await rejection(all(old.obf.aliases.list()))).toMatchObject({ feature: 'aliases.list' })
})

test('the passport is another host, which sees no credentials', async () => {
  const badge = {
    hostedUrl: 'https://x.example/a.json',
    imageUrl: 'https://x.example/a.png',
    assertion: { badge: { name: 'Welding', description: 'Joins' }, issued_on: 1_670_822_080 },
  }
  const { obf, seen } = open('v2', ({ path }) => {
    if (path.endsWith('/email'))
      return json({ status: 'okay', email: 'ada@example.org', userId: 7 })
    if (path.endsWith('/groups.json')) {
      return json({ userId: 7, groups: [{ groupId: 0, name: 'Public badges', badges: 1 }] })
    }
    return json({ userId: 7, groupId: 0, badges: [badge] })
  })
  expect(await obf.passport.find('ada@example.org')).toBe('7')
  expect(await obf.passport.groups('7')).toEqual([{ id: '0', name: 'Public badges', badges: 1 }])
  expect(await obf.passport.badges('7')).toEqual([
    {
      name: 'Welding',
      description: 'Joins',
      imageUrl: 'https://x.example/a.png',
      assertionUrl: 'https://x.example/a.json',
      issuedAt: new Date(1_670_822_080_000),
      expiresAt: undefined,
      wire: badge,
    },
  ])
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /displayer/convert/email',
    'GET /displayer/7/groups.json',
    'GET /displayer/7/group/0.json',
  ])
  expect(seen[0]?.text).toBe('email=ada%40example.org')
  expect(seen.some(({ headers }) => headers.has('authorization'))).toBe(false)
})

test('nobody in the passport, and nothing public', async () => {
  const { obf } = open('v2', () =>
    json({ status: 'missing', error: 'Could not find' }, { status: 404 }),
  )
  expect(await obf.passport.find('nobody@example.org')).toBeUndefined()
  expect(await obf.passport.groups('8')).toEqual([])
  expect(await obf.passport.badges('8')).toEqual([])
})
