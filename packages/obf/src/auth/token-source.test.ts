import { describe, expect, test } from 'vitest'
import {
  all,
  forbidden,
  json,
  rejection,
  scripted,
  text,
  virtualClock,
} from '../factory.fixture.ts'
import type { Handler, Seen } from '../factory.fixture.ts'
import { createObfClient } from '../create-obf-client.ts'
import { oauth2, type OAuth2Options } from './oauth2.ts'
import type { KeptToken, TokenStore } from './token-store.ts'

/** A factory that gives numbered tokens and knows which of them are good. */
function factory(options: Partial<OAuth2Options> = {}, handler?: Handler) {
  const clock = virtualClock()
  const good = new Set<string>()
  const given: number[] = []
  const requests: Seen[] = []
  const { fetch, seen } = scripted((request) => {
    if (request.path.endsWith('/oauth2/token')) {
      requests.push(request)
      given.push(clock.at)
      const token = `token-${given.length}`
      good.add(token)
      return json({ access_token: token, token_type: 'bearer', expires_in: 18_000 })
    }
    const token = (request.headers.get('authorization') ?? '').replace('Bearer ', '')
    if (!good.has(token)) return forbidden()
    if (request.path.endsWith('/ping')) return json({ success: true })
    return handler?.(request) ?? json({ id: 'Org1', name: 'School' })
  })
  const obf = createObfClient({
    clientId: 'Org1',
    auth: oauth2({ clientSecret: 'very-secret', ...options }),
    fetch,
    clock,
    requestsPerSecond: 1e6,
  })
  return { obf, clock, good, given, requests, seen }
}

describe('how id and secret travel', () => {
  test('as a form, which v2 documents', async () => {
    const { obf, requests } = factory()
    await obf.client.get()
    expect(requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(requests[0]?.text).toBe(
      'grant_type=client_credentials&client_id=Org1&client_secret=very-secret',
    )
  })

  test('as JSON', async () => {
    const { obf, requests } = factory({ sendAs: 'json' })
    await obf.client.get()
    expect(requests[0]?.json).toEqual({
      grant_type: 'client_credentials',
      client_id: 'Org1',
      client_secret: 'very-secret',
    })
  })

  test('as HTTP Basic', async () => {
    const { obf, requests } = factory({ sendAs: 'basic' })
    await obf.client.get()
    expect(requests[0]?.headers.get('authorization')).toBe(`Basic ${btoa('Org1:very-secret')}`)
    expect(requests[0]?.text).toBe('grant_type=client_credentials')
  })
})

describe('a token', () => {
  test('is asked for once, however many calls need it', async () => {
    const { obf, given } = factory()
    await Promise.all(Array.from({ length: 20 }, () => obf.client.get()))
    await obf.client.get()
    expect(given).toHaveLength(1)
  })

  test('is renewed before it expires', async () => {
    const { obf, clock, given, seen } = factory()
    await obf.client.get()
    clock.at += 18_000_000 - 59_000
    await obf.client.get()
    expect(given).toHaveLength(2)
    expect(seen.at(-1)?.headers.get('authorization')).toBe('Bearer token-2')
  })

  test('that has expired early (403) is renewed once for all', async () => {
    const { obf, good, given, clock } = factory()
    await obf.client.get()
    clock.at += 60_000
    good.clear()
    const names = await Promise.all(Array.from({ length: 8 }, () => obf.client.get()))
    expect(names.map(({ name }) => name)).toEqual(Array.from({ length: 8 }, () => 'School'))
    expect(given).toHaveLength(2)
  })

  test('is not burned by a 403 that concerns the call', async () => {
    const { obf, given, seen } = factory({}, ({ path }) =>
      path.includes('/badge/') ? forbidden() : json({ id: 'Org1' }),
    )
    await obf.client.get()
    for (let call = 0; call < 5; call += 1) {
      const error = await rejection(obf.badges.get('not-yours'))
      expect(error).toMatchObject({ code: 'unauthorized', status: 403 })
    }
    expect(given).toHaveLength(1)
    expect(seen.filter(({ path }) => path.endsWith('/ping'))).toHaveLength(5)
  })

  test('that never opened anything is not followed by another one', async () => {
    const { obf, good, given } = factory()
    const closed = { has: good.has.bind(good) }
    good.has = () => false
    expect(await rejection(obf.client.get())).toMatchObject({ code: 'unauthorized' })
    expect(given).toHaveLength(1)
    good.has = closed.has
    await obf.client.get()
    expect(given).toHaveLength(1)
  })

  test('comes at most every ten seconds', async () => {
    const { obf, good, given, clock } = factory()
    await obf.client.get()
    clock.at += 3000
    good.clear()
    await obf.client.get()
    expect((given[1] ?? 0) - (given[0] ?? 0)).toBe(10_000)
  })

  test('is asked for again when the factory fails, in its time', async () => {
    const clock = virtualClock()
    const asked: number[] = []
    const { fetch } = scripted(({ path }) => {
      if (!path.endsWith('/token')) return json({ id: 'Org1' })
      asked.push(clock.at)
      if (asked.length === 1) return new TypeError('fetch failed')
      if (asked.length === 2) return text('', 503)
      return json({ access_token: 'late', expires_in: '3600' })
    })
    const obf = createObfClient({
      clientId: 'Org1',
      auth: oauth2({ clientSecret: 'x' }),
      fetch,
      clock,
    })
    await obf.client.get()
    expect(asked.map((at) => at - (asked[0] ?? 0))).toEqual([0, 10_000, 20_000])
  })
})

describe('a wrong secret', () => {
  test('is said so, and is not tried again at once', async () => {
    let asked = 0
    const clock = virtualClock()
    const { fetch } = scripted(({ text: body }) => {
      asked += 1
      // A server that repeats what it was sent.
      return json({ status: 403, error: `Forbidden ${body}` }, { status: 403 })
    })
    const auth = oauth2({ clientSecret: 'wrong-secret' })
    const obf = createObfClient({ clientId: 'Org1', auth, fetch, clock })
    const error = await rejection(obf.ping())
    expect(error).toMatchObject({ code: 'unauthorized', status: 403 })
    expect(error.message).toContain('client id or secret is invalid')
    expect(error.message).not.toContain('wrong-secret')
    await rejection(all(obf.events.list()))
    expect(asked).toBe(1)
    clock.at += 10_001
    await rejection(obf.ping())
    expect(asked).toBe(2)
  })
})

describe('a store', () => {
  function memoryStore(kept: Record<string, KeptToken> = {}): TokenStore & {
    kept: Record<string, KeptToken>
  } {
    return {
      kept,
      read: async (account) => kept[account],
      write: async (account, token) => void (kept[account] = token),
    }
  }

  test('spares a token to the next process', async () => {
    const store = memoryStore()
    const first = factory({ store })
    await first.obf.client.get()
    expect(Object.keys(store.kept)).toEqual(['v2/Org1'])
    const second = factory({ store })
    second.good.add('token-1')
    await second.obf.client.get()
    expect(second.given).toEqual([])
  })

  test('with a token that is dead costs one, after ten seconds', async () => {
    const { at } = virtualClock()
    const dead = { token: 'old', expiresAt: at + 3_600_000, askedAt: at - 4000 }
    const { obf, given } = factory({ store: memoryStore({ 'v2/Org1': dead }) })
    await obf.client.get()
    expect(given).toEqual([at + 6000])
  })
})
