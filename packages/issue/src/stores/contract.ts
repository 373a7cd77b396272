import { IssueError } from '../issue-error.ts'
import type { Store, StoredRecord } from './store.ts'

/** One thing that every store must do. */
export interface StoreRequirement {
  readonly name: string
  /** Rejects with what was expected and what came. The store may hold other issuers' records. */
  readonly run: (store: Store) => Promise<void>
}

/**
 * What a store must do, each with the test of it, for any test runner. Write into an empty store, or one
 * that is thrown away.
 *
 * @example for (const { name, run } of storeContract) test(name, () => run(myStore()))
 */
export const storeContract: readonly StoreRequirement[] = [
  requirement('gives back what was written, exactly', async (store, issuer) => {
    const body = JSON.stringify({ text: 'é\u0000\u2028 "quoted" \\ 𝔘\n', number: 0.1 })
    const written = { ...sample(issuer, 'a'), key: 'k', group: 'g', body }
    await store.transaction(async (tx) => await tx.insert([written]))
    const read = await store.transaction(async (tx) => await tx.get(written))
    expectEqual(read, written)
    const none = await store.transaction(
      async (tx) => await tx.get({ issuer, collection: 'badge', id: 'b' }),
    )
    expectEqual(none, undefined)
  }),
  requirement('gives back each of many that were written together', async (store, issuer) => {
    const marks = ['null', 'NULL', '{}', 'a,b', '"', '\\', "'", '$1', 'é 𝔘', '\u001f', '\n']
    const written = marks.map((mark, at): StoredRecord => {
      const body = JSON.stringify({ mark })
      const named = at % 2 === 0 ? { key: mark, group: mark } : {}
      return { issuer, collection: 'badge', id: `${mark} ${at}`, ...named, body }
    })
    const many = Array.from({ length: 1500 }, (_, at) => ({
      ...sample(issuer, `many-${at}`),
      body: `{"at":${at}}`,
    }))
    await store.transaction(async (tx) => await tx.insert([...written, ...many]))
    const read = await store.transaction(async (tx) => {
      const found = []
      for (const record of [...written, ...many.slice(-1)]) found.push(await tx.get(record))
      return found
    })
    expectEqual(read, [...written, ...many.slice(-1)])
  }),
  requirement('writes all of a transaction, or nothing', async (store, issuer) => {
    await store.transaction(async (tx) => await tx.insert([sample(issuer, 'kept')]))
    const failure = new Error('on purpose')
    const thrown = await failureOf(
      store.transaction(async (tx) => {
        await tx.insert([sample(issuer, 'a'), sample(issuer, 'b')])
        await tx.put({ ...sample(issuer, 'kept'), body: '{"changed":true}' })
        await tx.delete(sample(issuer, 'kept'))
        throw failure
      }),
    )
    expectEqual(thrown, failure)
    expectEqual(await idsOf(store, issuer), ['kept'])
    const kept = await store.transaction(async (tx) => await tx.get(sample(issuer, 'kept')))
    expectEqual(kept, sample(issuer, 'kept'))
  }),
  requirement('sees its own writes before they are finished', async (store, issuer) => {
    const seen = await store.transaction(async (tx) => {
      await tx.insert([{ ...sample(issuer, 'a'), key: 'k' }])
      return await tx.withKeys(issuer, 'badge', ['k'])
    })
    expectEqual(
      seen.map(({ id }) => id),
      ['a'],
    )
  }),
  requirement('refuses an id that is taken, and the whole transaction', async (store, issuer) => {
    await store.transaction(async (tx) => await tx.insert([sample(issuer, 'a')]))
    await expectConflict(
      store.transaction(async (tx) => await tx.insert([sample(issuer, 'b'), sample(issuer, 'a')])),
    )
    expectEqual(await idsOf(store, issuer), ['a'])
  }),
  requirement('refuses a key that is taken, inserted or put', async (store, issuer) => {
    const withKey = (id: string) => ({ ...sample(issuer, id), key: 'once' })
    await store.transaction(async (tx) => await tx.insert([withKey('a')]))
    await expectConflict(store.transaction(async (tx) => await tx.insert([withKey('b')])))
    await expectConflict(store.transaction(async (tx) => await tx.put(withKey('b'))))
    // Its own key is no hindrance, and a key that was given up is free.
    await store.transaction(async (tx) => await tx.put(withKey('a')))
    await store.transaction(async (tx) => await tx.put(sample(issuer, 'a')))
    await store.transaction(async (tx) => await tx.insert([withKey('b')]))
    expectEqual(await idsOf(store, issuer), ['a', 'b'])
  }),
  requirement('finds records by their keys', async (store, issuer) => {
    const records = ['a', 'b', 'c'].map((id) => ({ ...sample(issuer, id), key: `key-${id}` }))
    await store.transaction(async (tx) => await tx.insert([...records, sample(issuer, 'd')]))
    const found = await store.transaction(
      async (tx) => await tx.withKeys(issuer, 'badge', ['key-c', 'key-a', 'key-x']),
    )
    expectEqual(found.map(({ id }) => id).toSorted(), ['a', 'c'])
    const none = await store.transaction(async (tx) => await tx.withKeys(issuer, 'badge', []))
    expectEqual(none, [])
  }),
  requirement('lists by group and page, in the order of bytes', async (store, issuer) => {
    const ids = ['b', 'a-', 'B', 'a', '_', 'a1']
    const records = ids.map((id) => ({ ...sample(issuer, id), group: id < 'a' ? 'low' : 'high' }))
    await store.transaction(async (tx) => await tx.insert(records))
    expectEqual(await idsOf(store, issuer), ['B', '_', 'a', 'a-', 'a1', 'b'])
    expectEqual(await idsOf(store, issuer, { group: 'high' }), ['a', 'a-', 'a1', 'b'])
    expectEqual(await idsOf(store, issuer, { group: 'high', after: 'a', limit: 2 }), ['a-', 'a1'])
    expectEqual(await idsOf(store, issuer, { after: 'b' }), [])
  }),
  requirement('keeps issuers and collections apart', async (store, issuer) => {
    const other = `${issuer}/other`
    const own = { ...sample(issuer, 'a'), key: 'k' }
    await store.transaction(
      async (tx) =>
        await tx.insert([
          own,
          { ...own, issuer: other, body: '{"of":"other"}' },
          { ...own, collection: 'claim', body: '{"of":"claim"}' },
        ]),
    )
    const found = await store.transaction(async (tx) => await tx.withKeys(issuer, 'badge', ['k']))
    expectEqual(found, [own])
    await store.transaction(async (tx) => await tx.delete(own))
    expectEqual(await idsOf(store, other), ['a'])
    expectEqual(await idsOf(store, issuer), [])
  }),
  requirement('lets one after the other have an exclusive record', async (store, issuer) => {
    await store.transaction(async (tx) => await tx.insert([counter(issuer, 0)]))
    const increments = Array.from({ length: 12 }, async () => {
      await store.transaction(async (tx) => {
        const record = await tx.get(counter(issuer, 0), 'exclusive')
        await tx.put(counter(issuer, countIn(record) + 1))
      })
    })
    await Promise.all(increments)
    const record = await store.transaction(async (tx) => await tx.get(counter(issuer, 0)))
    expectEqual(countIn(record), 12)
  }),
  requirement('keeps a shared record from changing', async (store, issuer) => {
    await store.transaction(async (tx) => await tx.insert([counter(issuer, 0)]))
    const seen = await Promise.all([
      ...Array.from({ length: 4 }, () => readTwice(store, issuer)),
      store.transaction(async (tx) => {
        await tx.get(counter(issuer, 0), 'exclusive')
        await tx.put(counter(issuer, 1))
        return [1, 1]
      }),
      ...Array.from({ length: 4 }, () => readTwice(store, issuer)),
    ])
    for (const [first, second] of seen) expectEqual(second, first)
  }),
]

function requirement(
  name: string,
  run: (store: Store, issuer: string) => Promise<void>,
): StoreRequirement {
  // Each has an issuer of its own, so that one store can serve for all.
  return { name, run: async (store) => await run(store, `https://contract.example/${name}`) }
}

async function readTwice(store: Store, issuer: string): Promise<number[]> {
  return await store.transaction(async (tx) => {
    const first = countIn(await tx.get(counter(issuer, 0), 'shared'))
    // Time for others to write, if they can.
    await tx.list({ issuer, collection: 'badge', limit: 1 })
    return [first, countIn(await tx.get(counter(issuer, 0)))]
  })
}

function sample(issuer: string, id: string): StoredRecord {
  return { issuer, collection: 'badge', id, body: '{}' }
}

function counter(issuer: string, count: number): StoredRecord {
  return { issuer, collection: 'allocation', id: 'counter', body: JSON.stringify({ count }) }
}

function countIn(record: StoredRecord | undefined): number {
  return (JSON.parse(record?.body ?? '{"count":-1}') as { count: number }).count
}

async function idsOf(
  store: Store,
  issuer: string,
  page: { readonly group?: string; readonly after?: string; readonly limit?: number } = {},
): Promise<string[]> {
  const records = await store.transaction(
    async (tx) => await tx.list({ issuer, collection: 'badge', limit: 100, ...page }),
  )
  return records.map(({ id }) => id)
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('Expected a rejection, and it went well.')
}

async function expectConflict(promise: Promise<unknown>): Promise<void> {
  const error = await failureOf(promise)
  if (error instanceof IssueError && error.code === 'conflict') return
  throw new Error(`Expected an IssueError 'conflict', got ${String(error)}`, { cause: error })
}

function expectEqual(came: unknown, expected: unknown): void {
  const isSame = came === expected || textOf(came) === textOf(expected)
  if (!isSame) throw new Error(`Expected ${textOf(expected)}, got ${textOf(came)}`)
}

/** With members in one order. */
function textOf(value: unknown): string {
  if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return Array.isArray(value) ? `[${value.map(textOf).join()}]` : (JSON.stringify(value) ?? '')
  }
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${name}:${textOf(member)}`).join()}}`
}
