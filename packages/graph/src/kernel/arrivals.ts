import type { Correction } from './correction.ts'
import { firstSource } from './edge-blocks.ts'

/**
 * What arrives at a block's nodes in a sweep along the edges of its first part (see `EdgeBlocks`), whose
 * sources keep their values meanwhile. A loop for edges without weights, because the engine makes better
 * code of it.
 */
export function arriveFromElsewhere({ blocks, passed, arrived }: Correction, first: number): void {
  const { size, begins, words, weights } = blocks
  const part = 3 * (first / size)
  const end = begins[part + 1] as number
  let source = 0
  if (weights === undefined) {
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source += word >>> 16
      const target = word & 0xffff
      arrived[target] = (arrived[target] as number) + (passed[source] as number)
    }
    return
  }
  for (let at = begins[part] as number; at < end; at += 1) {
    const word = words[at] as number
    source += word >>> 16
    const target = word & 0xffff
    arrived[target] =
      (arrived[target] as number) + (passed[source] as number) * (weights[at] as number)
  }
}

/**
 * What then arrives from earlier nodes of the block, by the values that they are about to take. Edges are in
 * the order of their sources, so that all has arrived at a source when it is looked at.
 */
export function arriveForward({ blocks, share, arrived }: Correction, first: number): void {
  const { size, begins, words, weights } = blocks
  const part = 3 * (first / size) + 1
  const end = begins[part + 1] as number
  let source = 0
  for (let at = begins[part] as number; at < end; at += 1) {
    const word = words[at] as number
    source += word >>> 16
    const target = word & 0xffff
    const weight = weights === undefined ? 1 : (weights[at] as number)
    arrived[target] =
      (arrived[target] as number) +
      (arrived[source] as number) * (share[first + source] as number) * weight
  }
}

/** All that arrives at the nodes of a block, with 15 digits, and at sinks as well. */
export function arriveExactly({ blocks, exact: passed, arrived }: Correction, first: number): void {
  const { size, begins, words, weights } = blocks
  const begin = 3 * (first / size)
  arrived.fill(0)
  for (let part = begin; part < begin + 3; part += 1) {
    const end = begins[part + 1] as number
    let source = firstSource(blocks, part)
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source += word >>> 16
      const target = word & 0xffff
      const weight = weights === undefined ? 1 : (weights[at] as number)
      arrived[target] = (arrived[target] as number) + (passed[source] as number) * weight
    }
  }
}
