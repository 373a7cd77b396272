/** What an issuer keeps. Each family has ids of its own; `key` and `group` mean something in each. */
export type Collection =
  | 'achievement'
  | 'achievement-version'
  | 'badge'
  | 'claim'
  | 'image'
  | 'key'
  | 'list'
  | 'allocation'
  | 'request'
  | 'revocation'
  // Of an application that keeps its own records beside those of the issuer.
  | `x-${string}`

/** Where one record is: several issuers share a store without seeing each other's records. */
export interface RecordPlace {
  /** The issuer's id. */
  readonly issuer: string
  readonly collection: Collection
  readonly id: string
}

export interface StoredRecord extends RecordPlace {
  /** At most one record of a collection and issuer has it. Badges: the idempotency key. */
  readonly key?: string
  /** By which records are listed. Badges: the achievement; requests: the state. */
  readonly group?: string
  /** JSON text, kept as it is. */
  readonly body: string
}

/** How a record is read: `shared` keeps others from changing it until the end, `exclusive` from reading it so. */
export type Lock = 'shared' | 'exclusive'

export interface ListQuery {
  readonly issuer: string
  readonly collection: Collection
  readonly group?: string
  /** Only ids behind this one. Ids are ASCII, in the order of their bytes. */
  readonly after?: string
  readonly limit: number
}

/** All that is done with one is done together, or not at all. */
export interface StoreTransaction {
  get(place: RecordPlace, lock?: Lock): Promise<StoredRecord | undefined>
  /** The records of a collection that have one of these keys, in any order. */
  withKeys(
    issuer: string,
    collection: Collection,
    keys: readonly string[],
  ): Promise<readonly StoredRecord[]>
  /** In the order of their ids. */
  list(query: ListQuery): Promise<readonly StoredRecord[]>
  /** @throws {IssueError} `conflict` if an id or key is taken; the transaction is lost then */
  insert(records: readonly StoredRecord[]): Promise<void>
  /** Writes it whether or not it was there. @throws {IssueError} `conflict` if its key is taken */
  put(record: StoredRecord): Promise<void>
  delete(place: RecordPlace): Promise<void>
}

/**
 * Where issuers keep what they must not lose. Adapters are in `@openboat/issue/stores/*`; another one
 * fits if it passes `storeContract` of `@openboat/issue/stores/contract`.
 */
export interface Store {
  /**
   * Runs `work` so that all of its writes happen, or none. It rejects with what `work` throws. Two that
   * lock the same record wait for each other. A transaction does not start another one.
   */
  transaction<Result>(work: (transaction: StoreTransaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
