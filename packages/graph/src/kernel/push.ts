import type { Adjacency } from './adjacency.ts'
import { weightOf } from './neighbours.ts'

/**
 * An approximate solution of `y = b + y M` that knows how wrong it is: `exact = estimate + N(residual)`,
 * where `N` sums what a residual would still cause. Settling a residual moves it into the estimate and
 * passes what it causes on (Andersen, Chung, Lang, FOCS 2006, in its signed form).
 */
export interface Push {
  readonly estimate: Float64Array
  /** Signed; what is not settled yet. */
  readonly residual: Float64Array
  /** Which nodes were met, and which wait, while it settles; zeros before and after. */
  readonly marks: Uint8Array
}

/** Nothing estimated, nothing left. */
export function newPush(nodes: number): Push {
  return {
    estimate: new Float64Array(nodes),
    residual: new Float64Array(nodes),
    marks: new Uint8Array(nodes),
  }
}

export interface PushRules {
  /** Where a settled residual goes: outgoing for visits, incoming for contributions. */
  readonly graph: Adjacency
  /** A row that stands in for the graph's own: a graph that differs in one node. */
  readonly replaced?: ReplacedRow
  /** Per visit and unit of weight: what the edge `node → target` passes on. */
  readonly factor: (node: number, target: number) => number
  /** Residuals up to this stay where they are. */
  readonly threshold: number | ((node: number) => number)
  /** Edges to look at before giving up. @default without limit */
  readonly maxWork?: number
}

export interface ReplacedRow {
  readonly node: number
  /** All of its edges: an adjacency of one row. */
  readonly row: Adjacency
}

export interface PushOutcome {
  /** Edges that were looked at. */
  readonly work: number
  /** False when `maxWork` came first; estimate and residual still fit each other. */
  readonly settled: boolean
  /** The sum of the absolute residuals that stayed at the touched nodes. */
  readonly left: number
  /** Every node whose estimate or residual may have changed. */
  readonly touched: readonly number[]
}

/** Settles residuals above the threshold, oldest first. Changes both arrays of `push`. */
export function settle(push: Push, from: readonly number[], rules: PushRules): PushOutcome {
  const { graph, replaced, factor, maxWork = Infinity } = rules
  const { estimate, residual } = push
  const queue = newQueue(push, from, rules.threshold)
  let work = 0
  for (let node = queue.take(); node !== undefined && work <= maxWork; node = queue.take()) {
    const settled = residual[node] as number
    residual[node] = 0
    estimate[node] = (estimate[node] as number) + settled
    const isReplaced = replaced?.node === node
    const rows = isReplaced ? replaced.row : graph
    const begin = rows.offsets[isReplaced ? 0 : node] as number
    const end = rows.offsets[isReplaced ? 1 : node + 1] as number
    for (let edge = begin; edge < end; edge += 1) {
      const target = rows.targets[edge] as number
      const passed = settled * weightOf(rows, edge) * factor(node, target)
      if (passed === 0) continue
      residual[target] = (residual[target] as number) + passed
      queue.meet(target)
    }
    work += end - begin + 1
  }
  const touched = queue.clear()
  const left = touched.reduce((sum, node) => sum + Math.abs(residual[node] as number), 0)
  return { work, settled: work <= maxWork, left, touched }
}

const MET = 1
const WAITS = 2

/** Each node waits once, while its residual is above the threshold; all that were met are remembered. */
function newQueue(
  { residual, marks }: Push,
  from: readonly number[],
  threshold: PushRules['threshold'],
) {
  const least = typeof threshold === 'number' ? () => threshold : threshold
  const touched: number[] = []
  const waiting: number[] = []
  let head = 0
  from.forEach(meet)

  function isAbove(node: number): boolean {
    return Math.abs(residual[node] as number) > least(node)
  }

  function meet(node: number): void {
    const mark = marks[node] as number
    if (mark === 0) touched.push(node)
    const waits = mark >= WAITS || isAbove(node)
    if (waits && mark < WAITS) waiting.push(node)
    marks[node] = waits ? WAITS : MET
  }

  return {
    meet,
    /** The next one that is still above the threshold. */
    take(): number | undefined {
      for (let node = waiting[head]; node !== undefined; node = waiting[head]) {
        head += 1
        marks[node] = MET
        if (isAbove(node)) return node
      }
      return undefined
    },
    /** Wipes the marks off; returns whom it met. */
    clear(): readonly number[] {
      for (const node of touched) marks[node] = 0
      return touched
    },
  }
}
