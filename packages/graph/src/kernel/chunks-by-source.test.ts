import { expect, test } from 'vitest'
import { chunksBySource } from './chunks-by-source.ts'
import type { EdgeColumns } from './edge-columns.ts'
import { randomFrom } from './random-from.ts'

// One chunk, several, and so many nodes that chunks have more sources than at least.
test.each([
  [1, 5],
  [2_048, 500],
  [10_000, 30_000],
  [2 ** 20 + 5, 20_000],
])('%i nodes, %i edges: by source, and otherwise as they were', (nodes, edges) => {
  const random = randomFrom(edges)
  const from = new Uint32Array(edges).map(() => Math.floor(random() ** 3 * nodes))
  const to = from.map(() => Math.floor(random() * nodes))
  const weights = Float64Array.from(from, (_, edge) => edge + 0.5)
  const expected = rowsOf({ from, to, weights }).toSorted(([a], [b]) => a - b)
  expect(chunked(nodes, { from, to, weights })).toEqual(expected)
  const plain = expected.map(([source, target]) => [source, target, undefined])
  expect(chunked(nodes, { from, to })).toEqual(plain)
})

type Row = [from: number, to: number | undefined, weight: number | undefined]

function chunked(nodes: number, columns: EdgeColumns): Row[] {
  const rows: Row[] = []
  chunksBySource(nodes, columns, (chunk) => rows.push(...rowsOf(chunk)))
  return rows
}

function rowsOf({ from, to, weights }: EdgeColumns): Row[] {
  return Array.from(from, (source, edge) => [source, to[edge], weights?.[edge]])
}
