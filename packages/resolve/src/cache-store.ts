import type { Fetched } from './fetched.ts'

/** Where a cache keeps documents. One that cannot be read is a missing one: stores do not throw. */
export interface CacheStore {
  get(key: string): KeptDocument | undefined | Promise<KeptDocument | undefined>
  set(key: string, document: KeptDocument): void | Promise<void>
  delete(key: string): void | Promise<void>
}

export interface KeptDocument {
  readonly fetched: Fetched
  /** When the server last said that it holds, in milliseconds since 1970. */
  readonly storedAt: number
  /** How long it says itself that it holds, in milliseconds. */
  readonly lifetime?: number
}
