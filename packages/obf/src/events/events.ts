import type { CallOptions } from '../call-options.ts'
import type { EventFilter, ObfEvent } from './obf-event.ts'

/** What has been issued. */
export interface Events {
  /** Every event that the filter leaves, read page by page as they are asked for. */
  list(filter?: EventFilter, options?: CallOptions): AsyncIterable<ObfEvent>
  /** @throws {ObfError} `not_found` */
  get(id: string, options?: CallOptions): Promise<ObfEvent>
  count(filter?: EventFilter, options?: CallOptions): Promise<number>
}
