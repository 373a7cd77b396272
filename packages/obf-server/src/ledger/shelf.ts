import type { Store, StoredRecord, StoreTransaction } from '@openboat/issue'

type Collection = StoredRecord['collection']

/** Records of one kind. All are in memory; what is written is in the store first. */
export interface Shelf<Item extends { readonly id: string }> {
  get(id: string): Item | undefined
  /** In the order in which they were first put. */
  all(): Iterable<Item>
  readonly size: number
  /** Part of a `write` of the ledger. */
  put(...items: readonly Item[]): Change
  remove(id: string): Change
}

/** Something to be written: in the store, and here. */
export interface Change {
  store(transaction: StoreTransaction): Promise<void>
  apply(): void
}

/** Of this server, beside the issuers that share the store. */
const OWNER = 'obf-server'
const PAGE = 1000

/**
 * Reads all records of a kind. One process has a store to itself, as the locks of the embedded store
 * see to: nobody else's writes are missed.
 */
export async function openShelf<Item extends { readonly id: string }>(
  store: Store,
  collection: Collection,
  onPut: (item: Item) => void = () => undefined,
): Promise<Shelf<Item>> {
  const shelved: Shelved<Item> = { collection, items: new Map(), places: new Map(), onPut }
  const rows = await readAll<Item>(store, collection)
  for (const { item } of rows.toSorted((a, b) => a.place - b.place)) hold(shelved, item)
  const { items } = shelved
  return {
    get: (id) => items.get(id),
    all: () => items.values(),
    get size() {
      return items.size
    },
    put: (...changed) => putting(shelved, changed),
    remove: (id) => ({
      store: (transaction) => transaction.delete({ issuer: OWNER, collection, id }),
      apply: () => void items.delete(id),
    }),
  }
}

interface Shelved<Item> {
  readonly collection: Collection
  readonly items: Map<string, Item>
  /** How many were put before. */
  readonly places: Map<string, number>
  readonly onPut: (item: Item) => void
}

function hold<Item extends { readonly id: string }>(shelved: Shelved<Item>, item: Item): void {
  placeOf(shelved, item.id)
  shelved.items.set(item.id, item)
  shelved.onPut(item)
}

function placeOf<Item>({ places }: Shelved<Item>, id: string): number {
  const place = places.get(id) ?? places.size
  places.set(id, place)
  return place
}

function putting<Item extends { readonly id: string }>(
  shelved: Shelved<Item>,
  changed: readonly Item[],
): Change {
  const recordOf = (item: Item): StoredRecord => ({
    issuer: OWNER,
    collection: shelved.collection,
    id: item.id,
    body: JSON.stringify({ place: placeOf(shelved, item.id), item }),
  })
  return {
    store: async (transaction) => {
      const fresh = changed.filter(({ id }) => !shelved.items.has(id))
      const known = changed.filter(({ id }) => shelved.items.has(id))
      if (fresh.length > 0) await transaction.insert(fresh.map(recordOf))
      for (const item of known) await transaction.put(recordOf(item))
    },
    apply: () => {
      for (const item of changed) hold(shelved, item)
    },
  }
}

interface Row<Item> {
  readonly place: number
  readonly item: Item
}

async function readAll<Item>(store: Store, collection: Collection): Promise<Row<Item>[]> {
  const rows: Row<Item>[] = []
  for (let after: string | undefined; ;) {
    const start = after
    const page = await store.transaction((transaction) =>
      transaction.list({
        issuer: OWNER,
        collection,
        limit: PAGE,
        ...(start === undefined ? {} : { after: start }),
      }),
    )
    for (const { body } of page) rows.push(JSON.parse(body) as Row<Item>)
    if (page.length < PAGE) return rows
    after = page.at(-1)?.id
  }
}
