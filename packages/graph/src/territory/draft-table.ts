import type { DraftCell } from './draft-cell.ts'
import type { PublishedTotal } from './published-table.ts'

/** A table of which it is decided what is shown. */
export interface DraftTable {
  readonly cells: readonly DraftCell[]
  readonly skillTotals: readonly PublishedTotal[]
  readonly placeTotals: readonly PublishedTotal[]
}
