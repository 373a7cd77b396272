import type { Collection, Lock, StoredRecord, StoreTransaction } from '../stores/store.ts'

/** A collection whose records are read and written as what they hold. */
export interface Table<Row> {
  /** A record, for `insert`. */
  record(issuer: string, row: Row): StoredRecord
  read(record: StoredRecord): Row
  get(tx: StoreTransaction, issuer: string, id: string, lock?: Lock): Promise<Row | undefined>
  put(tx: StoreTransaction, issuer: string, row: Row): Promise<void>
  list(
    tx: StoreTransaction,
    issuer: string,
    page?: { readonly group?: string; readonly after?: string; readonly limit?: number },
  ): Promise<Row[]>
}

interface TableShape<Row> {
  readonly collection: Collection
  readonly id: (row: Row) => string
  readonly key?: (row: Row) => string | undefined
  readonly group?: (row: Row) => string | undefined
}

export function table<Row extends object>(shape: TableShape<Row>): Table<Row> {
  const { collection } = shape
  const record = (issuer: string, row: Row): StoredRecord => {
    const [key, group] = [shape.key?.(row), shape.group?.(row)]
    return {
      issuer,
      collection,
      id: shape.id(row),
      ...(key === undefined ? {} : { key }),
      ...(group === undefined ? {} : { group }),
      body: JSON.stringify(row),
    }
  }
  // The store gives back what was written into it, and only this table writes here.
  const read = ({ body }: StoredRecord) => JSON.parse(body) as Row
  return {
    record,
    read,
    get: async (tx, issuer, id, lock) => {
      const found = await tx.get({ issuer, collection, id }, lock)
      return found === undefined ? undefined : read(found)
    },
    put: async (tx, issuer, row) => await tx.put(record(issuer, row)),
    list: async (tx, issuer, page = {}) => {
      const found = await tx.list({ issuer, collection, limit: DEFAULT_LIMIT, ...page })
      return found.map(read)
    },
  }
}

const DEFAULT_LIMIT = 100
