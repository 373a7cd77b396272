import { parseInstant } from '@openboat/model'
import { addToGroup } from '../add-to-group.ts'
import { assertPositive } from '../assert-positive.ts'
import { badArgument } from '../graph-error.ts'
import { shown } from '../shown.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Snapshot } from '../snapshot.ts'

export interface BurstOptions {
  /** @default 24 */
  readonly windowHours?: number
  /** Endorsements in one window that are worth a look. @default 10 */
  readonly atLeast?: number
}

/** Many endorsements of one node in a short time. */
export interface Burst {
  readonly target: string
  /** ISO 8601: of the first and the last endorsement of the fullest window. */
  readonly from: string
  readonly to: string
  readonly endorsements: number
  readonly endorsers: number
}

/**
 * The fullest window of each node that had one; fullest first. A celebration looks the same as a farm.
 *
 * @throws {GraphError} `bad_argument` for a window that is no number above 0, or fewer endorsements than two
 */
export function burstsIn(snapshot: Snapshot, options: BurstOptions = {}): readonly Burst[] {
  const { windowHours = 24, atLeast = 10 } = options
  assertPositive({ windowHours })
  if (!Number.isSafeInteger(atLeast) || atLeast < 2) {
    throw badArgument(`atLeast is a whole number from 2 on, not ${shown(atLeast)}.`)
  }
  const received = new Map<string, Dated[]>()
  for (const edge of snapshot.edges) {
    const instant = edge.validFrom === undefined ? undefined : parseInstant(edge.validFrom)
    if (edge.kind !== 'endorses' || instant === undefined) continue
    addToGroup(received, edge.to, { edge, at: instant.epochMilliseconds })
  }
  return [...received]
    .flatMap(([target, row]) => fullestWindow(target, row, windowHours * 3_600_000))
    .filter(({ endorsements }) => endorsements >= atLeast)
    .toSorted((a, b) => b.endorsements - a.endorsements || byCodeUnit(a.target, b.target))
}

interface Dated {
  readonly edge: RecognitionEdge
  readonly at: number
}

function fullestWindow(target: string, row: readonly Dated[], width: number): Burst[] {
  const dated = row.toSorted((a, b) => a.at - b.at || byCodeUnit(a.edge.id, b.edge.id))
  let fullest: readonly Dated[] = []
  let begin = 0
  dated.forEach((each, end) => {
    while ((dated[begin] as Dated).at < each.at - width) begin += 1
    if (end + 1 - begin > fullest.length) fullest = dated.slice(begin, end + 1)
  })
  const [first, last] = [fullest.at(0), fullest.at(-1)]
  if (first?.edge.validFrom === undefined || last?.edge.validFrom === undefined) return []
  const endorsers = new Set(fullest.map(({ edge }) => edge.from)).size
  const { validFrom: from } = first.edge
  return [{ target, from, to: last.edge.validFrom, endorsements: fullest.length, endorsers }]
}
