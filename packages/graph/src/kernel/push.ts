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
}

export interface PushRules {
  /** Where a settled residual goes: outgoing for visits, incoming for contributions. */
  readonly graph: Adjacency
  /** A row that stands in for the graph's own: a graph that differs in one node. */
  readonly replaced?: ReplacedRow
  /** Per visit and unit of weight: what the edge `node → target` passes on. */
  readonly factor: (node: number, target: number) => number
  /** Residuals up to this stay where they are. */
  readonly threshold: number
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
  const { graph, replaced, factor, threshold, maxWork = Infinity } = rules
  const { estimate, residual } = push
  const queue = newQueue(from)
  let work = 0
  for (let node = queue.take(); node !== undefined && work <= maxWork; node = queue.take()) {
    const settled = residual[node] as number
    if (Math.abs(settled) <= threshold) continue
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
      const grown = (residual[target] as number) + passed
      residual[target] = grown
      queue.add(target, Math.abs(grown) > threshold)
    }
    work += end - begin + 1
  }
  const touched = queue.touched()
  const left = touched.reduce((sum, node) => sum + Math.abs(residual[node] as number), 0)
  return { work, settled: work <= maxWork, left, touched }
}

/** Each node waits once; everything that was ever touched is remembered, for the error bound. */
function newQueue(from: readonly number[]) {
  const waiting = new Set(from)
  const touched = new Set(from)
  return {
    take(): number | undefined {
      const next = waiting.values().next()
      if (next.done === true) return undefined
      waiting.delete(next.value)
      return next.value
    },
    add(node: number, wait: boolean): void {
      touched.add(node)
      if (wait) waiting.add(node)
    },
    touched: () => [...touched],
  }
}
