import { IssueError } from '../issue-error.ts'
import type { ListQuery, RecordPlace, Store, StoredRecord, StoreTransaction } from './store.ts'

/**
 * A store in memory, for tests and demos: what it holds is gone with the process. Transactions run one
 * after the other.
 *
 * @example const issuer = createIssuer({ store: createMemoryStore(), profile, signer, baseUrl, clock })
 */
export function createMemoryStore(): Store {
  const contents: Contents = { records: new Map(), keys: new Map() }
  let last: Promise<unknown> = Promise.resolve()
  return {
    transaction: (work) => {
      const mine = last.then(async () => await runIn(contents, work))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await last
    },
  }
}

interface Contents {
  readonly records: Map<string, StoredRecord>
  /** Which place has a key. */
  readonly keys: Map<string, string>
}

type Write = (place: string, record: StoredRecord | undefined) => void

async function runIn<Result>(
  contents: Contents,
  work: (transaction: StoreTransaction) => Promise<Result>,
): Promise<Result> {
  const undo: (readonly [place: string, before: StoredRecord | undefined])[] = []
  const write: Write = (place, record) => {
    undo.push([place, contents.records.get(place)])
    replace(contents, place, record)
  }
  try {
    return await work(transactionOver(contents, write))
  } catch (error) {
    for (const [place, before] of undo.toReversed()) replace(contents, place, before)
    throw error
  }
}

function replace({ records, keys }: Contents, place: string, record: StoredRecord | undefined) {
  const before = records.get(place)
  if (before?.key !== undefined) keys.delete(keyPlaceOf(before, before.key))
  if (record?.key !== undefined) keys.set(keyPlaceOf(record, record.key), place)
  if (record === undefined) records.delete(place)
  else records.set(place, record)
}

function transactionOver(contents: Contents, write: Write): StoreTransaction {
  const { records, keys } = contents
  const put = (record: StoredRecord) => {
    const place = placeOf(record)
    const holder = record.key === undefined ? place : keys.get(keyPlaceOf(record, record.key))
    if (holder !== undefined && holder !== place) throw taken(record.collection, 'key')
    write(place, Object.freeze({ ...record }))
  }
  return {
    get: async (place) => records.get(placeOf(place)),
    withKeys: async (issuer, collection, wanted) => {
      const places = wanted.map((key) => keys.get(keyPlaceOf({ issuer, collection }, key)))
      return [...new Set(places)]
        .map((place) => (place === undefined ? undefined : records.get(place)))
        .filter((record) => record !== undefined)
    },
    list: async (query) => listed(records, query),
    insert: async (added) => {
      for (const record of added) {
        if (records.has(placeOf(record))) throw taken(record.collection, 'id')
        put(record)
      }
    },
    put: async (record) => put(record),
    delete: async (place) => write(placeOf(place), undefined),
  }
}

function placeOf({ issuer, collection, id }: RecordPlace): string {
  return JSON.stringify([collection, issuer, id])
}

function keyPlaceOf({ issuer, collection }: Omit<RecordPlace, 'id'>, key: string): string {
  return JSON.stringify([collection, issuer, key])
}

function listed(
  records: ReadonlyMap<string, StoredRecord>,
  { issuer, collection, group, after, limit }: ListQuery,
): StoredRecord[] {
  return [...records.values()]
    .filter((record) => record.issuer === issuer && record.collection === collection)
    .filter((record) => group === undefined || record.group === group)
    .filter((record) => after === undefined || record.id > after)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

function taken(collection: string, what: 'id' | 'key'): IssueError {
  const message = `A record of the collection '${collection}' has this ${what} already.`
  return new IssueError('conflict', { message })
}
