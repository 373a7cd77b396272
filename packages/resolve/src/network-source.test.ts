import { afterEach, expect, test, vi } from 'vitest'
import { networkSource, type NetworkOptions } from './network-source.ts'
import { ResolveError } from './resolve-error.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

type Site = Record<string, Response | (() => Response | Promise<Response>)>

/** A source in front of a few pages, and the requests that reached them. */
function sourceOf(site: Site, options: Partial<NetworkOptions> = {}) {
  const requests: { url: string; init: RequestInit }[] = []
  const fetch = async (url: string, init: RequestInit) => {
    requests.push({ url, init })
    const page = site[url]
    if (page === undefined) throw new TypeError('fetch failed')
    return typeof page === 'function' ? await page() : page
  }
  return {
    source: networkSource({ fetch: fetch as typeof globalThis.fetch, ...options }),
    requests,
  }
}

function redirect(location: string, status = 302): Response {
  return new Response(null, { status, headers: { location } })
}

const page = 'https://example.org/badge.json'

test('a page is given with its status, type and bytes', async () => {
  const answer = new Response('{}', {
    status: 203,
    headers: { 'content-type': 'application/json' },
  })
  const { source } = sourceOf({ [page]: answer })
  expect(await source(page)).toEqual({
    url: page,
    finalUrl: page,
    status: 203,
    contentType: 'application/json',
    body: new TextEncoder().encode('{}'),
    from: 'network',
  })
})

test('an error page is an answer too', async () => {
  const { source } = sourceOf({ [page]: () => new Response('gone', { status: 410 }) })
  expect(await source(page)).toMatchObject({ status: 410, body: new TextEncoder().encode('gone') })
})

test('requests carry what was accepted, and nothing about us', async () => {
  const { source, requests } = sourceOf({ [page]: () => new Response('{}') })
  await source(`${page}#key-1`, { accept: 'application/ld+json' })
  expect(requests).toMatchObject([
    {
      url: page,
      init: {
        headers: { accept: 'application/ld+json' },
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      },
    },
  ])
})

test('the guard is asked before anything is', async () => {
  const { source, requests } = sourceOf({})
  expect(await source('https://169.254.169.254/latest')).toMatchObject({
    status: 0,
    problem: 'refused',
    message: 'https://169.254.169.254/latest was not fetched: its address is not public',
  })
  expect(requests).toEqual([])
})

test.each([301, 302, 303, 307, 308])(
  'redirect %s is followed, relative ones too',
  async (status) => {
    const { source } = sourceOf({
      'https://example.org/a': redirect('/b#part', status),
      'https://example.org/b': redirect('https://example.com/c', status),
      'https://example.com/c': new Response('here'),
    })
    expect(await source('https://example.org/a')).toMatchObject({
      url: 'https://example.org/a',
      finalUrl: 'https://example.com/c',
      status: 200,
      body: new TextEncoder().encode('here'),
    })
  },
)

test.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  '//localhost/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'https://user:secret@example.com/',
])('a redirect to %s is refused', async (location) => {
  const { source, requests } = sourceOf({ [page]: redirect(location) })
  expect(await source(page)).toMatchObject({
    finalUrl: page,
    status: 0,
    problem: 'refused',
    message: expect.stringContaining('after a redirect'),
  })
  expect(requests).toHaveLength(1)
})

test('a redirect without a target is an answer like others', async () => {
  const { source } = sourceOf({ [page]: new Response(null, { status: 302 }) })
  expect(await source(page)).toMatchObject({ status: 302 })
})

test('three redirects are followed, a fourth is not', async () => {
  const site: Site = { 'https://example.org/0': () => new Response('end') }
  for (let step = 1; step <= 4; step += 1) {
    site[`https://example.org/${step}`] = () => redirect(`/${step - 1}`)
  }
  const { source, requests } = sourceOf(site)
  expect(await source('https://example.org/3')).toMatchObject({ status: 200 })
  expect(await source('https://example.org/4')).toMatchObject({ status: 0, problem: 'too_many' })
  expect(requests).toHaveLength(8)
})

test('a body longer than allowed is cut off while it is read', async () => {
  let sent = 0
  let hungUp = false
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          sent += 1000
          controller.enqueue(new Uint8Array(1000))
        },
        cancel() {
          hungUp = true
        },
      }),
    )
  const { source } = sourceOf({ [page]: endless }, { maxBytes: 10_000 })
  expect(await source(page)).toMatchObject({
    status: 0,
    problem: 'too_large',
    body: new Uint8Array(),
  })
  expect(hungUp).toBe(true)
  expect(sent).toBeLessThan(20_000)
})

test('a body of just the size allowed is read', async () => {
  const { source } = sourceOf({ [page]: () => new Response(new Uint8Array(100)) })
  expect(await source(page, { maxBytes: 100 })).toMatchObject({ status: 200 })
  expect(await source(page, { maxBytes: 99 })).toMatchObject({ problem: 'too_large' })
})

test.each([
  [undefined, 1],
  ['application/ld+json', 1],
  ['text/html; of=image/png', 1],
  ['image/png', 5],
  [' IMAGE/svg+xml', 5],
  ['application/pdf', 5],
])('of %s, %i MiB are read', async (contentType, mebibytes) => {
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  const just = new Uint8Array(mebibytes * 1024 * 1024)
  const more = new Uint8Array(just.length + 1)
  const { source } = sourceOf({
    [page]: () => new Response(just, { headers }),
    'https://a.example/more': () => new Response(more, { headers }),
  })
  expect(await source(page)).toMatchObject({ status: 200 })
  expect(await source('https://a.example/more')).toMatchObject({ problem: 'too_large' })
})

// (The copies that `clone` makes end only together: nobody may wait for that.)
test('images have a limit of their own, or that of documents', async () => {
  const image = new Response(new Uint8Array(100), { headers: { 'content-type': 'image/png' } })
  const web = { [page]: () => image.clone() }
  const limited = sourceOf(web, { maxBytes: 50 }).source
  expect(await limited(page)).toMatchObject({ problem: 'too_large' })
  expect(await limited(page, { maxBytes: 50, maxImageBytes: 100 })).toMatchObject({ status: 200 })
  const wider = sourceOf(web, { maxBytes: 50, maxImageBytes: 100 }).source
  expect(await wider(page)).toMatchObject({ status: 200 })
  expect(await wider(page, { maxBytes: 99 })).toMatchObject({ problem: 'too_large' })
})

test('a declared length beyond the limit is not read at all', async () => {
  const pull = vi.fn<() => void>()
  const body = new ReadableStream({ pull }, { highWaterMark: 0 })
  const headers = { 'content-length': '1000000000' }
  const { source } = sourceOf({ [page]: new Response(body, { headers }) })
  expect(await source(page)).toMatchObject({ problem: 'too_large' })
  expect(pull).not.toHaveBeenCalled()
})

test('a host that does not answer is unreachable', async () => {
  const { source } = sourceOf({})
  expect(await source(page)).toMatchObject({ status: 0, problem: 'unreachable', from: 'network' })
})

test('a fetch that finds the address private, after name resolution, refuses by throwing', async () => {
  const cause = new ResolveError('refused', { message: 'example.org is 10.0.0.1' })
  const { source } = sourceOf({
    [page]: () => Promise.reject(new TypeError('fetch failed', { cause })),
  })
  expect(await source(page)).toMatchObject({ status: 0, problem: 'refused' })
})

test('a slow host is a timeout, while it connects or while it sends', async () => {
  const hanging: typeof fetch = async (input, init) => {
    if (input === 'https://example.org/connect') return await never(init?.signal)
    const body = new ReadableStream({
      start: (controller) => {
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
      },
    })
    return new Response(body)
  }
  const timers = holdTimers()
  const source = networkSource({ fetch: hanging, timeoutMs: 3000 })
  const answers = Promise.all([
    source('https://example.org/connect'),
    source('https://example.org/send'),
  ])
  expect([...timers.values()].map(({ milliseconds }) => milliseconds)).toEqual([3000, 3000])
  for (const { callback } of timers.values()) callback()
  expect(await answers).toMatchObject([{ problem: 'timeout' }, { problem: 'timeout' }])
})

test('a fetch that knows nothing of signals is not waited for, and its transfer ends', async () => {
  const cancel = vi.fn<() => void>()
  const answers: Record<string, () => Promise<Response>> = {
    connect: async () => await new Promise(() => undefined),
    send: async () => new Response(new ReadableStream({ cancel })),
    redirect: async () =>
      new Response(new ReadableStream({ cancel: async () => await new Promise(() => undefined) }), {
        status: 302,
        headers: { location: 'https://example.org/send' },
      }),
  }
  const deaf = async (url: unknown) => await answers[String(url).slice(20)]?.()
  const timers = holdTimers()
  const source = networkSource({ fetch: deaf as typeof fetch })
  const names = Object.keys(answers)
  const waiting = Promise.all(names.map((name) => source(`https://example.org/${name}`)))
  expect(timers.size).toBe(3)
  // The bodies are being read by now.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  for (const { callback } of timers.values()) callback()
  expect((await waiting).map(({ problem }) => problem)).toEqual(names.map(() => 'timeout'))
  expect(cancel).toHaveBeenCalledOnce()
})

test('no timer is left behind', async () => {
  const timers = holdTimers()
  const { source } = sourceOf({ [page]: () => new Response('{}') })
  await source(page)
  await source('https://example.org/nothing')
  expect(timers.size).toBe(0)
})

test('an aborted signal rejects with its reason, before and during a request', async () => {
  const source = networkSource({ fetch: async (_url, init) => await never(init?.signal) })
  const reason = new Error('enough')
  await expect(source(page, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const controller = new AbortController()
  const answer = source(page, { signal: controller.signal })
  controller.abort(reason)
  await expect(answer).rejects.toBe(reason)
})

test('a browser that hides redirects follows them, and its answer is judged', async () => {
  const hidden = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null }
  const browser = (target: string) => async (_url: unknown, init?: RequestInit) => {
    if (init?.redirect === 'manual') return hidden as Response
    return Object.defineProperty(new Response('here'), 'url', { value: target })
  }
  const followed = networkSource({ fetch: browser('https://example.com/real') })
  expect(await followed(page)).toMatchObject({ status: 200, finalUrl: 'https://example.com/real' })
  const lured = networkSource({ fetch: browser('https://192.168.1.1/') })
  expect(await lured(page)).toMatchObject({ status: 0, problem: 'refused', body: new Uint8Array() })
})

test.each(['localhost:8080', 'http://127.0.0.1:8080/', 'https://example.org/path', '*'])(
  '%s is no origin to allow',
  (origin) => {
    expect(() => networkSource({ fetch: globalThis.fetch, allowOrigins: [origin] })).toThrow(
      expect.objectContaining({ name: 'ResolveError', code: 'bad_argument' }),
    )
  },
)

test.each(['timeoutMs', 'maxRedirects', 'maxBytes', 'maxImageBytes'])(
  '%s is a whole number',
  (name) => {
    for (const limit of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      const options = { fetch: globalThis.fetch, [name]: limit }
      expect(() => networkSource(options)).toThrow(
        expect.objectContaining({
          code: 'bad_argument',
          message: `Expected ${name} to be a whole number from 0, got ${limit}.`,
        }),
      )
    }
    expect(() => networkSource({ fetch: globalThis.fetch, [name]: 0 })).not.toThrow()
  },
)

async function never(signal: AbortSignal | null | undefined): Promise<never> {
  return await new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')))
  })
}

/** Timers that run when the test says so. */
function holdTimers() {
  const timers = new Map<number, { callback: () => void; milliseconds: number }>()
  let last = 0
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds: number) => {
    last += 1
    timers.set(last, { callback, milliseconds })
    return last
  })
  vi.stubGlobal('clearTimeout', (id: number) => timers.delete(id))
  return timers
}

test('what a cache goes by is handed on, and what it wants to know is asked', async () => {
  const headers: Record<string, string> = {}
  const answer = {
    status: 304,
    headers: { etag: '"1"', 'cache-control': 'max-age=60', vary: 'Accept', age: '3' },
  }
  const source = networkSource({
    fetch: async (_, init) => {
      Object.assign(headers, init?.headers)
      return new Response(null, answer)
    },
  })
  const lastModified = 'Wed, 01 Jul 2026 00:00:00 GMT'
  const fetched = await source('https://example.org/list', {
    unlessSame: { etag: '"1"', lastModified },
  })
  expect(headers).toEqual({ 'if-none-match': '"1"', 'if-modified-since': lastModified })
  expect(fetched).toMatchObject({
    status: 304,
    caching: { etag: '"1"', cacheControl: 'max-age=60', vary: 'Accept', age: '3' },
  })
})

test.each([
  [301, undefined],
  [308, undefined],
  [302, true],
  [307, true],
])('a redirect with status %s: for this time only? %s', async (status, expected) => {
  const source = networkSource({
    fetch: async (url) =>
      url === 'https://example.org/old'
        ? new Response(null, { status, headers: { location: '/new' } })
        : new Response('{}'),
  })
  expect((await source('https://example.org/old')).movedTemporarily).toBe(expected)
})
