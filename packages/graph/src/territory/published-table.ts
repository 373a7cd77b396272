/** What may be published of a table: no small number, and none that could be computed from the others. */
export interface PublishedTable {
  readonly at: string
  readonly count: 'presence' | 'offer'
  /** Whose places these are. */
  readonly where: 'issuer' | 'holder'
  readonly k: number
  readonly dominance: number
  /** Ordered by skill, then by place. A pair that is not listed is 0. */
  readonly cells: readonly PublishedCell[]
  /**
   * Of each skill and each place: sums over their cells, so that somebody with two skills counts twice. No
   * sum of protected cells follows from them that is of fewer than `k` people or one organisation's own.
   * After a release before, what they count of protected cells is that of then, off by less than `k`.
   */
  readonly skillTotals: readonly PublishedTotal[]
  readonly placeTotals: readonly PublishedTotal[]
}

export interface PublishedCell {
  readonly skill: string
  readonly place: string
  /** Absent where the cell is protected; which of them are small, nobody is told. */
  readonly count?: number
  /**
   * Of a protected cell, the most it can have been in any release so far, as the totals tell anybody; the
   * next release shows it when it is greater by `k`. Absent where totals tell nothing.
   */
  readonly atMost?: number
}

export interface PublishedTotal {
  readonly id: string
  /** Absent where the total is of too few people or one organisation's, or would give such a number away. */
  readonly count?: number
}
