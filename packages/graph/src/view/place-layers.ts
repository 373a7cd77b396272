import { addToGroup } from '../add-to-group.ts'
import type { Layers, Segment } from './layer-links.ts'

export interface PlaceOptions {
  /** Of a thing, in the unit of the picture. */
  readonly heightOf: (id: string) => number
  /** Between two things of one column. */
  readonly gap: number
}

const ROUNDS = 10

/**
 * The middle of each thing, from 0 downwards: as near to its neighbours as the order and the room allow,
 * so that links run straight. One column after the other is placed against those beside it.
 */
export function placeLayers(
  layers: Layers,
  segments: readonly Segment[],
  options: PlaceOptions,
): ReadonlyMap<string, number> {
  const middle = new Map<string, number>()
  for (const ids of layers) {
    const stacked = spread(
      ids,
      ids.map(() => 0),
      options,
    )
    ids.forEach((id, index) => middle.set(id, stacked[index] ?? 0))
  }
  const beside = new Map<string, string[]>()
  for (const { left, right } of segments) {
    addToGroup(beside, left, right)
    addToGroup(beside, right, left)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const columns = round % 2 === 0 ? layers : layers.toReversed()
    for (const ids of columns) {
      const wanted = ids.map((id) => meanOf(beside.get(id) ?? [id], middle))
      const placed = spread(ids, wanted, options)
      ids.forEach((id, index) => middle.set(id, placed[index] ?? 0))
    }
  }
  const top = Math.min(...[...middle].map(([id, at]) => at - options.heightOf(id) / 2))
  return new Map([...middle].map(([id, at]) => [id, at - top]))
}

function meanOf(ids: readonly string[], middle: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (middle.get(id) ?? 0), 0) / ids.length
}

interface Block {
  readonly from: number
  readonly count: number
  /** Where its first thing would like to be, summed over its things. */
  readonly sum: number
}

/**
 * The places nearest to the wanted ones, in least squares, that keep order and distance: without the
 * distances it is isotonic regression, solved by pooling neighbours that are in each other's way.
 */
function spread(
  ids: readonly string[],
  wanted: readonly number[],
  { heightOf, gap }: PlaceOptions,
): number[] {
  const offsets: number[] = []
  ids.forEach((id, index) => {
    const above = ids[index - 1]
    const before = offsets[index - 1] ?? 0
    offsets.push(above === undefined ? 0 : before + (heightOf(above) + heightOf(id)) / 2 + gap)
  })
  const blocks: Block[] = []
  wanted.forEach((at, index) => {
    let block: Block = { from: index, count: 1, sum: at - (offsets[index] ?? 0) }
    for (let last = blocks.at(-1); last && mean(last) >= mean(block); last = blocks.at(-1)) {
      blocks.pop()
      block = { from: last.from, count: last.count + block.count, sum: last.sum + block.sum }
    }
    blocks.push(block)
  })
  return blocks.flatMap((block) =>
    offsets.slice(block.from, block.from + block.count).map((offset) => mean(block) + offset),
  )
}

function mean({ sum, count }: Block): number {
  return sum / count
}
