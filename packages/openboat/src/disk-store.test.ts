import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeptDocument } from '@openboat/resolve'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskStore } from './disk-store.ts'

let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'openboat-store-')), 'documents')
})

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true })
})

function kept(body: Uint8Array | string, changes: Partial<KeptDocument> = {}): KeptDocument {
  const url = 'https://school.example/list'
  return {
    fetched: {
      url,
      finalUrl: url,
      status: 200,
      contentType: 'application/json',
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      from: 'network',
      caching: { etag: '"1"', cacheControl: 'max-age=60' },
    },
    storedAt: 1_780_000_000_000,
    ...changes,
  }
}

const key = '["https://school.example/list","application/json"]'

describe('a document', () => {
  test.each([
    ['text', kept('{"a":1}\n\n{}')],
    ['bytes', kept(Uint8Array.from({ length: 300 }, (_, at) => at))],
    ['nothing', kept('')],
    ['a lifetime', kept('x', { lifetime: 5 })],
  ])('with %s is there again, for another program too', async (_, document) => {
    const store = diskStore(folder)
    await store.set(key, document)
    expect(await store.get(key)).toEqual(document)
    expect(await diskStore(folder).get(key)).toEqual(document)
    expect(await store.get('["https://school.example/other",null]')).toBeUndefined()
  })

  test('is replaced, and taken out', async () => {
    const store = diskStore(folder)
    await store.set(key, kept('old'))
    await store.set(key, kept('new'))
    expect(await store.get(key)).toEqual(kept('new'))
    expect(await readdir(folder)).toHaveLength(1)
    await store.delete(key)
    expect(await store.get(key)).toBeUndefined()
    await store.delete(key)
    expect(await readdir(folder)).toEqual([])
  })

  test('may be read by its owner only', async () => {
    await diskStore(folder).set(key, kept('x'))
    const [name = ''] = await readdir(folder)
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    expect(name).not.toContain('school')
  })
})

describe('damage', () => {
  async function damaged(damage: (path: string) => Promise<void>) {
    const store = diskStore(folder)
    await store.set(key, kept('{"a":1}'))
    const [name = ''] = await readdir(folder)
    await damage(join(folder, name))
    return await store.get(key)
  }

  const replaced = (from: string, to: string) => async (path: string) =>
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))

  test.each<[string, (path: string) => Promise<void>]>([
    ['cut short', async (path) => await truncate(path, (await stat(path)).size - 1)],
    ['emptied', async (path) => await truncate(path, 0)],
    ['longer', async (path) => await writeFile(path, ' ', { flag: 'a' })],
    ['no JSON', async (path) => await writeFile(path, 'x\ny')],
    ['no object', async (path) => await writeFile(path, 'null\n')],
    ['of another document', replaced('school.example/list\\"', 'other.example/list\\"')],
    ['of another format', replaced('kept/1', 'kept/2')],
    ['without a moment', replaced('"storedAt":1780000000000', '"storedAt":null')],
    ['without a status', replaced('"status":200', '"status":"200"')],
    ['without a URL', replaced('"finalUrl"', '"finalUri"')],
    ['with headers that are none', replaced('"max-age=60"', '60')],
  ])('%s, it is missing', async (_, damage) => {
    expect(await damaged(damage)).toBeUndefined()
  })

  test('a folder that cannot be made keeps nothing, and nobody is told', async () => {
    await writeFile(folder, 'a file')
    const store = diskStore(folder)
    await store.set(key, kept('x'))
    expect(await store.get(key)).toBeUndefined()
    await store.delete(key)
  })
})

describe('bytes', () => {
  const large = () => kept(new Uint8Array(1000))

  test('the least recently used leave first', async () => {
    const store = diskStore(folder, { maxBytes: 3000 })
    await store.set('a', large())
    await store.set('b', large())
    await store.get('a')
    await store.set('c', large())
    expect(await store.get('b')).toBeUndefined()
    expect(await store.get('a')).toBeDefined()
    expect(await store.get('c')).toBeDefined()
  })

  test('what an earlier run left counts, in its order', async () => {
    const earlier = diskStore(folder)
    await earlier.set('a', large())
    await earlier.set('b', large())
    const [first = ''] = await readdir(folder)
    const bodyOf = async (name: string) => await readFile(join(folder, name), 'latin1')
    const isA = (await bodyOf(first)).includes('"key":"a"')
    await utimes(join(folder, first), new Date(0), new Date(isA ? 0 : 10_000_000_000_000))
    const store = diskStore(folder, { maxBytes: 3000 })
    await store.set('c', large())
    expect(await store.get('a')).toBeUndefined()
    expect(await store.get('b')).toBeDefined()
  })

  test('one that is larger than all is not kept, and its older version goes', async () => {
    const store = diskStore(folder, { maxBytes: 1000 })
    await store.set('a', kept('small'))
    await store.set('a', large())
    expect(await store.get('a')).toBeUndefined()
    expect(await readdir(folder)).toEqual([])
  })

  test('files of others stay, and leftovers of interrupted writing go', async () => {
    const store = diskStore(folder, { maxBytes: 0 })
    await diskStore(folder).set('a', kept('x'))
    const [name = ''] = await readdir(folder)
    const leftover = `${name}.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.tmp`
    for (const each of ['notes.txt', leftover, leftover.replace('0000-4', '1111-4')]) {
      await writeFile(join(folder, each), 'x')
    }
    await utimes(join(folder, leftover), new Date(0), new Date(0))
    await store.set('b', kept('y'))
    expect((await readdir(folder)).toSorted()).toEqual(
      [name, leftover.replace('0000-4', '1111-4'), 'notes.txt'].toSorted(),
    )
  })

  test.each([-1, 1.5, Number.NaN])('%s bytes are none', (maxBytes) => {
    expect(() => diskStore(folder, { maxBytes })).toThrow('whole number from 0')
  })
})

test('many at once leave whole files, within the limit', async () => {
  const stores = [diskStore(folder, { maxBytes: 20_000 }), diskStore(folder, { maxBytes: 20_000 })]
  const writing = Array.from(
    { length: 60 },
    async (_, at) => await stores[at % 2]?.set(`${at % 7}`, kept('x'.repeat(at))),
  )
  await Promise.all(writing)
  for (const name of await readdir(folder)) expect(name).toMatch(/\.kept$/)
  for (const each of ['0', '1', '2', '3', '4', '5', '6']) {
    expect(await stores[0]?.get(each)).toBeDefined()
  }
})
