import { expect, test } from 'vitest'
import type { DocumentSource } from './fetched.ts'
import { onceSource } from './once-source.ts'

function counting(status = 200) {
  const asked: string[] = []
  const source: DocumentSource = async (url) => {
    asked.push(url)
    return { url, finalUrl: url, status, body: new Uint8Array(10), from: 'network' }
  }
  return { asked, source }
}

test('a document is asked for once, and comes from the cache then', async () => {
  const { asked, source } = counting()
  const cached = onceSource(source, { maxEntries: 2 })
  expect(await cached('a')).toMatchObject({ from: 'network' })
  expect(await cached('a#part')).toMatchObject({ url: 'a#part', from: 'cache', status: 200 })
  expect(asked).toEqual(['a'])
})

test('requests under way at the same time share one', async () => {
  const { asked, source } = counting(404)
  const cached = onceSource(source, { maxEntries: 2 })
  await Promise.all([cached('a'), cached('a'), cached('b')])
  expect(asked).toEqual(['a', 'b'])
})

test.each([0, 404, 500])('status %s is not asked for again, either', async (status) => {
  const { asked, source } = counting(status)
  const cached = onceSource(source, { maxEntries: 2 })
  await cached('a')
  expect(await cached('a')).toMatchObject({ status, from: 'cache' })
  expect(asked).toEqual(['a'])
})

test('what was too large for one request may do for another', async () => {
  const asked: (number | undefined)[] = []
  const source: DocumentSource = async (url, { maxBytes } = {}) => {
    asked.push(maxBytes)
    return { ...(await counting(0).source(url)), problem: 'too_large' }
  }
  const cached = onceSource(source, { maxEntries: 2 })
  for (const maxBytes of [1, 1, 2]) await cached('a', { maxBytes })
  expect(asked).toEqual([1, 1, 2])
})

test('what was not used for longest leaves first', async () => {
  const { asked, source } = counting()
  const cached = onceSource(source, { maxEntries: 2 })
  for (const url of ['a', 'b', 'a', 'c', 'a', 'b']) await cached(url)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('another representation is another document', async () => {
  const { asked, source } = counting()
  const cached = onceSource(source, { maxEntries: 2 })
  await cached('a', { accept: 'text/html' })
  await cached('a', { accept: 'application/json' })
  expect(asked).toHaveLength(2)
})

test('the limit of a request holds for what is kept', async () => {
  const { source } = counting()
  const cached = onceSource(source, { maxEntries: 2 })
  await cached('a')
  expect(await cached('a', { maxBytes: 9 })).toMatchObject({
    status: 0,
    problem: 'too_large',
    from: 'cache',
  })
  expect(await cached('a', { maxBytes: 10 })).toMatchObject({ status: 200, from: 'cache' })
})

test('one who gives up does not end the request that others wait for', async () => {
  let answer: () => void = () => undefined
  const slow: DocumentSource = async (url, request) => {
    expect(request?.signal).toBeUndefined()
    await new Promise<void>((resolve) => (answer = resolve))
    return { url, finalUrl: url, status: 200, body: new Uint8Array(), from: 'network' }
  }
  const cached = onceSource(slow, { maxEntries: 2 })
  const controller = new AbortController()
  const impatient = cached('a', { signal: controller.signal })
  const patient = cached('a')
  const reason = new Error('enough')
  controller.abort(reason)
  await expect(impatient).rejects.toBe(reason)
  answer()
  expect(await patient).toMatchObject({ status: 200 })
  await expect(cached('a', { signal: controller.signal })).rejects.toBe(reason)
})

test.each([0, 1.5, Number.POSITIVE_INFINITY])('room for %s documents is refused', (maxEntries) => {
  expect(() => onceSource(counting().source, { maxEntries })).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})

test('one document may be all that is kept', async () => {
  const { asked, source } = counting()
  const cached = onceSource(source, { maxEntries: 1 })
  for (const url of ['a', 'a', 'b', 'b', 'a']) await cached(url)
  expect(asked).toEqual(['a', 'b', 'a'])
})
