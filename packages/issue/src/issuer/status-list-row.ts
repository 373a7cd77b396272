import type { StatusSlot } from './award.ts'
import type { PublishedList } from './status-lists.ts'

/** Which places of a list are set, and what was last published of it. */
export interface StatusListRow {
  readonly id: string
  readonly purpose: StatusSlot['purpose']
  readonly length: number
  readonly createdAt: string
  /** Bits in base64, as all places here: set now. */
  readonly set: string
  /** Places that belong to nobody. */
  readonly decoys: string
  /** Counts the changes. */
  readonly revision: number
  /** As it stands at revision `published.revision`. */
  readonly published: Pick<PublishedList, 'text' | 'format' | 'etag' | 'publishedAt'> & {
    readonly revision: number
  }
}

/** Which places of a list are taken. On its own, because each badge writes it and nothing else. */
export interface AllocationRow {
  /** The list's. */
  readonly id: string
  readonly purpose: StatusSlot['purpose']
  readonly length: number
  /** Badges' and decoys'. */
  readonly taken: string
  readonly count: number
  readonly isFull: boolean
}
