import { describe, expect, test } from 'vitest'
import { cacheSource, type CacheOptions } from './cache-source.ts'
import type { CachingHeaders, DocumentRequest, DocumentSource, Fetched } from './fetched.ts'
import { memoryStore } from './memory-store.ts'

const START = Date.UTC(2026, 6, 1)

/** A server whose answers a test sets, behind a cache whose clock it moves. */
function world(options: Partial<CacheOptions> = {}) {
  const asked: DocumentRequest[] = []
  const server = { body: 'one', status: 200, caching: {} as CachingHeaders, extra: {} }
  const clock = { seconds: 0 }
  const source: DocumentSource = async (url, request = {}) => {
    asked.push(request)
    const { status, caching, extra } = server
    const isSame = status === 200 && request.unlessSame !== undefined && server.body === 'same'
    const body = new TextEncoder().encode(isSame ? '' : server.body)
    const answer = { url, finalUrl: url, body, caching, from: 'network' as const, ...extra }
    return { ...answer, status: isSame ? 304 : status }
  }
  const now = () => new Date(START + clock.seconds * 1000)
  const cached = cacheSource(source, { now, ...options })
  const get = async (seconds: number, request?: DocumentRequest) => {
    clock.seconds = seconds
    return await cached('https://school.example/list', request)
  }
  return { server, asked, get, cached }
}

const textOf = ({ body }: Fetched) => new TextDecoder().decode(body)

describe('for how long an answer is fresh', () => {
  test.each<[what: string, CachingHeaders, lastFresh: number]>([
    ['max-age', { cacheControl: 'public, max-age=60' }, 59],
    ['max-age in quotes, in capitals', { cacheControl: 'Max-Age="60"' }, 59],
    ['max-age less the age it came with', { cacheControl: 'max-age=60', age: '20' }, 39],
    ['max-age, and an age that is no number', { cacheControl: 'max-age=60', age: '20s' }, 59],
    ['max-age, and an age in words', { cacheControl: 'max-age=60', age: 's20' }, 59],
    ['max-age with blanks around its sign', { cacheControl: 'max-age = 60' }, 59],
    ['max-age less the time on the way', { cacheControl: 'max-age=60', date: at(-15) }, 44],
    ['max-age before Expires', { cacheControl: 'max-age=60', expires: at(5) }, 59],
    ['Expires', { expires: at(60) }, 59],
    ['Expires by the clock of the server', { expires: at(90), date: at(30) }, 59],
    ['nothing said: five minutes', {}, 299],
    ['a tag alone says nothing', { etag: '"1"' }, 299],
    ['of a cache for many nothing is taken', { cacheControl: 's-maxage=5, max-age=60' }, 59],
  ])('%s', async (_, caching, lastFresh) => {
    const { server, asked, get } = world()
    server.caching = caching
    expect((await get(0)).from).toBe('network')
    expect(await get(lastFresh)).toMatchObject({ from: 'cache', status: 200 })
    expect(asked).toHaveLength(1)
    await get(lastFresh + 1)
    expect(asked).toHaveLength(2)
  })

  test.each<[what: string, CachingHeaders]>([
    ['no-cache', { cacheControl: 'no-cache, max-age=60' }],
    ['no-store', { cacheControl: 'no-store, max-age=60' }],
    ['max-age=0', { cacheControl: 'max-age=0' }],
    ['a max-age that is no number', { cacheControl: 'max-age=soon' }],
    ['a max-age with a unit', { cacheControl: 'max-age=60s' }],
    ['a max-age with a word', { cacheControl: 'max-age=s60' }],
    ['an Expires that is no date', { expires: 'tomorrow' }],
    ['Expires: 0', { expires: '0' }],
    ['an Expires that has passed', { expires: at(-60) }],
    ['Vary: *', { cacheControl: 'max-age=60', vary: 'Accept, *' }],
  ])('asked again at once: %s', async (_, caching) => {
    const { server, asked, get } = world()
    server.caching = caching
    await get(0)
    await get(0)
    expect(asked).toHaveLength(2)
  })

  test('a document may say itself how long it holds', async () => {
    const { server, asked, get } = world({ lifetime: () => 10_000 })
    server.caching = { cacheControl: 'max-age=60' }
    await get(0)
    expect((await get(9)).from).toBe('cache')
    await get(10)
    expect(asked).toHaveLength(2)
  })

  test('and longer than five minutes, if its server says nothing', async () => {
    const { get } = world({ lifetime: () => 3_600_000 })
    await get(0)
    expect((await get(3599)).from).toBe('cache')
  })

  test('where a temporary redirect led is forgotten after five minutes', async () => {
    const { server, asked, get } = world()
    server.caching = { cacheControl: 'max-age=86400' }
    server.extra = { movedTemporarily: true }
    await get(0)
    await get(299)
    expect(asked).toHaveLength(1)
    await get(300)
    expect(asked).toHaveLength(2)
  })
})

describe('what is stale', () => {
  test('is asked for with its tag, and holds for as long again if it is the same', async () => {
    const { server, asked, get } = world()
    server.body = 'same'
    server.caching = { cacheControl: 'max-age=60', etag: 'W/"1"', lastModified: at(-99) }
    await get(0)
    const again = await get(60)
    expect(asked[1]?.unlessSame).toEqual({ etag: 'W/"1"', lastModified: at(-99) })
    expect(again).toMatchObject({ status: 200, from: 'cache' })
    expect(textOf(again)).toBe('same')
    await get(119)
    expect(asked).toHaveLength(2)
  })

  test.each<CachingHeaders>([{ etag: '"1"' }, { lastModified: at(-99) }])(
    'is asked for with what there is of %j, and that is kept',
    async (validator) => {
      const { server, asked, get } = world()
      server.body = 'same'
      server.caching = { cacheControl: 'max-age=60', ...validator }
      await get(0)
      server.caching = { cacheControl: 'max-age=10' }
      await get(60)
      await get(69)
      await get(70)
      const validators = asked.map(({ unlessSame }) => unlessSame)
      expect(validators).toStrictEqual([undefined, validator, validator])
    },
  )

  test('is replaced if it is another', async () => {
    const { server, get } = world()
    server.caching = { cacheControl: 'max-age=60', etag: '"1"' }
    await get(0)
    server.body = 'two'
    expect(textOf(await get(60))).toBe('two')
    expect(textOf(await get(61))).toBe('two')
  })

  test('is not handed out when it cannot be confirmed', async () => {
    const { server, get } = world()
    server.caching = { cacheControl: 'max-age=60', etag: '"1"' }
    await get(0)
    server.status = 503
    expect((await get(60)).status).toBe(503)
  })

  test('the same tag at another address is asked for in full', async () => {
    const { server, asked, get } = world()
    server.body = 'same'
    server.caching = { cacheControl: 'max-age=60', etag: '"1"' }
    await get(0)
    server.extra = { finalUrl: 'https://other.example/' }
    const again = await get(60)
    expect(asked.map(({ unlessSame }) => unlessSame !== undefined)).toEqual([false, true, false])
    expect(textOf(again)).toBe('same')
  })
})

describe('what is no document', () => {
  test.each([500, 503, 429])('status %s is not asked again for half a minute', async (status) => {
    const { server, asked, get } = world()
    server.status = status
    await get(0)
    expect((await get(29)).status).toBe(status)
    expect(asked).toHaveLength(1)
    await get(30)
    expect(asked).toHaveLength(2)
  })

  test.each(['timeout', 'unreachable'])('what did not answer neither (%s)', async (problem) => {
    const { server, asked, get } = world()
    server.status = 0
    server.extra = { problem }
    await get(0)
    expect(await get(29)).toMatchObject({ problem })
    server.status = 200
    server.extra = {}
    expect((await get(30)).status).toBe(200)
    expect(asked).toHaveLength(2)
  })

  test('of a thousand that did not answer, the first is forgotten', async () => {
    const { server, asked, cached } = world()
    server.status = 503
    for (let n = 0; n <= 1000; n += 1) await cached(`https://a.example/${n}`)
    await cached('https://a.example/1')
    expect(asked).toHaveLength(1001)
    await cached('https://a.example/0')
    expect(asked).toHaveLength(1002)
  })

  test('what the guard refuses costs nothing to ask again', async () => {
    const { server, asked, get } = world()
    server.status = 0
    server.extra = { problem: 'refused' }
    await get(0)
    await get(0)
    expect(asked).toHaveLength(2)
  })

  test.each([404, 410])('status %s is remembered as briefly, or as it says', async (status) => {
    const { server, asked, get } = world()
    server.status = status
    await get(0)
    await get(29)
    expect(asked).toHaveLength(1)
    server.caching = { cacheControl: 'max-age=600' }
    await get(30)
    expect(asked).toHaveLength(2)
    await get(600)
    expect(asked).toHaveLength(2)
  })

  test.each([301, 401, 403])('status %s is asked for again', async (status) => {
    const { server, asked, get } = world()
    server.status = status
    await get(0)
    await get(0)
    expect(asked).toHaveLength(2)
  })
})

test('another representation is another document, whether its server says so or not', async () => {
  const { asked, get } = world()
  await get(0, { accept: 'text/html' })
  await get(0, { accept: 'application/json' })
  await get(0, { accept: 'text/html' })
  expect(asked.map(({ accept }) => accept)).toEqual(['text/html', 'application/json'])
})

test('requests under way at the same time are one, and no signal ends it', async () => {
  const { asked, cached } = world()
  const impatient = new AbortController()
  const urls = ['https://a.example/', 'https://a.example/#part', 'https://a.example/']
  const requests = urls.map((url) => cached(url, { signal: impatient.signal }))
  expect((await Promise.all(requests)).map(({ url }) => url)).toEqual(urls)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.signal).toBeUndefined()
  impatient.abort(new Error('enough'))
  const { signal } = impatient
  await expect(cached('https://a.example/', { signal })).rejects.toThrow('enough')
})

test('requests with other limits at the same time are others', async () => {
  const { asked, cached } = world()
  const url = 'https://a.example/'
  await Promise.all([cached(url, { maxBytes: 5 }), cached(url, { maxBytes: 9 }), cached(url)])
  expect(asked.map(({ maxBytes }) => maxBytes)).toEqual([5, 9, undefined])
})

test('the limit of a request holds for what is kept', async () => {
  const { get } = world()
  await get(0)
  expect(await get(0, { maxBytes: 2 })).toMatchObject({ status: 0, problem: 'too_large' })
  expect(await get(0, { maxBytes: 3 })).toMatchObject({ status: 200, from: 'cache' })
})

test('a store of your own is asked and told', async () => {
  const told: string[] = []
  const memory = memoryStore()
  const store = {
    get: async (key: string) => await memory.get(key),
    set: async (key: string, kept: Parameters<typeof memory.set>[1]) => {
      told.push(key)
      await memory.set(key, kept)
    },
    delete: async (key: string) => await memory.delete(key),
  }
  const { asked, get } = world({ store })
  await get(0, { accept: 'a/b' })
  await get(1, { accept: 'a/b' })
  expect(asked).toHaveLength(1)
  expect(told).toEqual(['["https://school.example/list","a/b"]'])
})

function at(seconds: number): string {
  return new Date(START + seconds * 1000).toUTCString()
}
