import { describe, expect, test } from 'vitest'
import type { ObfWait } from '../obf-wait.ts'
import { all, json, lines, open, rejection, text } from '../factory.fixture.ts'

const organisation = { id: 'Org1', name: 'School', future: { field: 1 } }

describe('asking again', () => {
  test.each([
    ['429', () => text('', 429)],
    ['500', () => text('', 500)],
    ['503', () => text('', 503)],
    ['a broken connection', () => new TypeError('fetch failed')],
    ['half an answer', () => text('{"id":"Org1","na')],
  ])('%s: twice, with growing waits', async (_, failure) => {
    let failures = 2
    const { obf, clock } = open('v2', () => (failures-- > 0 ? failure() : json(organisation)))
    expect(await obf.client.get()).toMatchObject({ id: 'Org1', name: 'School' })
    expect(clock.slept.filter((each) => each >= 250)).toEqual([250, 500])
  })

  test('ends with what was wrong', async () => {
    const { obf, seen } = open('v2', () => text('', 502), { retries: 3 })
    expect(await rejection(obf.client.get())).toMatchObject({ code: 'server_error', status: 502 })
    expect(seen).toHaveLength(4)
  })

  test.each([
    ['seconds', '7', 7250],
    ['a date', 'Wed, 01 Jul 2026 12:00:09 GMT', 9250],
  ])('waits as long as it is told to: %s', async (_, header, wait) => {
    let asked = 0
    const { obf, clock } = open('v2', () => {
      asked += 1
      if (asked > 1) return json(organisation)
      return new Response('', { status: 429, headers: { 'retry-after': header } })
    })
    await obf.client.get()
    expect(Math.max(...clock.slept)).toBe(wait)
  })

  test('says before each wait how long it is, and why', async () => {
    const waits: ObfWait[] = []
    let failures = 2
    const { obf, clock } = open(
      'v2',
      () => (failures-- > 0 ? new TypeError('fetch failed') : json(organisation)),
      { onWait: (wait) => waits.push(wait) },
    )
    await obf.client.get()
    const code = 'unreachable'
    const message = expect.stringMatching(/^GET \/v2\/client\/\w+: no connection to [\w.]+:\d+,/)
    expect(waits).toEqual([
      { milliseconds: 250, code, message },
      { milliseconds: 500, code, message },
    ])
    expect(clock.slept.filter((each) => each >= 250)).toEqual([250, 500])
  })

  test('not, if that would be too long', async () => {
    const answer = () => new Response('', { status: 429, headers: { 'retry-after': '3600' } })
    const { obf, seen } = open('v2', answer)
    const error = await rejection(obf.client.get())
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 3_600_000 })
    expect(error.message).toContain('it asks to wait 3600 s')
    expect(seen).toHaveLength(1)
  })

  test.each([400, 403, 404, 405, 411, 413, 495, 496, 501])('never after %d', async (status) => {
    const { obf, seen } = open('v2', ({ path }) =>
      path.endsWith('/ping') ? json({ success: true }) : text('no', status),
    )
    expect(await rejection(obf.client.get())).toMatchObject({ status })
    expect(seen.filter(({ path }) => !path.endsWith('/ping'))).toHaveLength(1)
  })
})

describe('a change that cannot be repeated', () => {
  const draft = {
    name: 'Welding',
    description: 'Joins plates',
    criteria: 'Weld',
    image: 'data:image/png;base64,AAAA',
  }

  test.each([
    ['a broken connection', () => new TypeError('fetch failed')],
    ['500', () => text('', 500)],
    ['half an answer', () => text('{"succ')],
    ['an answer without the id', () => json({ success: true, resource_id: null })],
  ])('%s leaves open whether it was made', async (_, failure) => {
    const { obf, seen } = open('v2', failure)
    expect(await rejection(obf.badges.create(draft))).toMatchObject({ code: 'uncertain' })
    expect(seen).toHaveLength(1)
  })

  test('429 says that it was not, so it is sent again', async () => {
    let asked = 0
    const { obf } = open('v2', () =>
      (asked += 1) > 1 ? json({ success: true, resource_id: 'B1' }) : text('', 429),
    )
    expect(await obf.badges.create(draft)).toBe('B1')
  })

  test('without a token it was not even sent', async () => {
    const fetch: typeof globalThis.fetch = async () => {
      throw new TypeError('fetch failed')
    }
    const { obf } = open('v2', () => text(''), { fetch })
    expect(await rejection(obf.badges.create(draft))).toMatchObject({ code: 'unreachable' })
  })
})

describe('limits', () => {
  test('no more requests at a time than allowed', async () => {
    let underWay = 0
    let most = 0
    const { obf } = open(
      'v2',
      async () => {
        underWay += 1
        most = Math.max(most, underWay)
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
        underWay -= 1
        return json(organisation)
      },
      { concurrency: 3 },
    )
    await Promise.all(Array.from({ length: 20 }, () => obf.client.get()))
    expect(most).toBe(3)
  })

  test('and no more in a second', async () => {
    const { obf, clock } = open('v2', () => json(organisation), { requestsPerSecond: 5 })
    const start = clock.at
    for (let call = 0; call < 11; call += 1) await obf.client.get()
    expect(clock.at - start).toBe(2000)
  })
})

describe('ending a call', () => {
  test('a signal ends it with its reason', async () => {
    const controller = new AbortController()
    const { obf } = open('v2', () => {
      controller.abort(new Error('enough'))
      return 'hang'
    })
    const call = obf.client.get({ signal: controller.signal })
    await expect(call).rejects.toThrow(/^enough$/)
  })

  test('so does one that was aborted before', async () => {
    const { obf, seen } = open('v2', () => json(organisation))
    const call = obf.client.get({ signal: AbortSignal.abort(new Error('enough')) })
    await expect(call).rejects.toThrow(/^enough$/)
    expect(seen).toEqual([])
  })

  test('an answer that does not come is a timeout', async () => {
    const { obf } = open('v2', () => 'hang', { timeoutMs: 5, retries: 0 })
    const error = await rejection(obf.client.get())
    expect(error).toMatchObject({ code: 'timeout' })
    expect(error.message).toContain('GET /v2/client/Org1')
  })

  test('an answer that is too long is not read', async () => {
    const { obf } = open('v2', () => text('x'.repeat(2000)), { maxAnswerBytes: 1000, retries: 0 })
    expect(await rejection(obf.client.get())).toMatchObject({ code: 'unexpected_answer' })
  })
})

describe('what an error says', () => {
  test.each([
    ['v1', '{"error":"No such badge"}', 'No such badge'],
    [
      'v2',
      '{"timestamp":"x","status":404,"error":"Not Found","message":"no badge","path":"/"}',
      'no badge',
    ],
    ['a text', '404 Not Found', '404 Not Found'],
    ['a page', '<html><body>Not Found</body></html>', 'was answered with 404'],
  ])('the words of the factory: %s', async (_, body, said) => {
    const { obf } = open('v2', () => text(body, 404))
    const error = await rejection(obf.badges.get('B1'))
    expect(error).toMatchObject({ code: 'not_found', status: 404 })
    expect(error.message).toContain(said)
    expect(error.message).not.toContain('<html')
  })

  test('no token, and no address', async () => {
    const { obf } = open('v2', ({ headers }) => text(`bad ${headers.get('authorization')}`, 400))
    const error = await rejection(all(obf.events.list({ recipients: ['ada@example.org'] })))
    expect(error.message).toBe('GET /v2/event/Org1 was answered with 400: bad Bearer [secret]')
  })

  test('what has another shape is named by its place', async () => {
    const { obf } = open('v2', () => json({ id: 7 }), { retries: 0 })
    const error = await rejection(obf.client.get())
    expect(error).toMatchObject({ code: 'unexpected_answer' })
    expect(error.message).toContain('at id')
  })
})

describe('a request in the factory’s own words', () => {
  test('has credentials and a version', async () => {
    const { obf, seen } = open('v1', () => lines({ id: 1 }))
    const answer = await obf.request({
      path: '/thing/{clientId}',
      query: { a: ['b', 'c d'], d: true },
    })
    expect(answer.text).toBe('{"id":1}\r\n')
    expect(seen[0]?.url).toBe('/v1/thing/Org1?a=b|c%20d&d=1')
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer token-one')
  })

  test.each(['thing', '/thing?a=b', '/../thing', '/thing/..'])('%s is no path', async (path) => {
    const { obf, seen } = open('v1', () => lines())
    expect(await rejection(obf.request({ path }))).toMatchObject({ code: 'bad_argument' })
    expect(seen).toEqual([])
  })
})
