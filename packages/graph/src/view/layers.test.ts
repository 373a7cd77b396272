import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkLayers } from './layer-links.ts'
import { orderLayers } from './order-layers.ts'
import { placeLayers } from './place-layers.ts'

const columns = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 })

/** Columns of the given sizes, and links between any two things. */
const anyPicture = columns.chain((sizes) => {
  const layers = sizes.map((size, column) =>
    Array.from({ length: size }, (_, row) => `${column}.${row}`),
  )
  const ids = layers.flat()
  const end = fc.constantFrom(...ids)
  return fc.record({
    layers: fc.constant(layers),
    links: fc.array(fc.record({ from: end, to: end }), { maxLength: 30 }),
  })
})

test('a link over several columns has a bend in each, and runs from left to right', () => {
  const linked = linkLayers([['a'], ['b'], ['c'], ['d']], [{ from: 'd', to: 'a' }])
  expect(linked.routes[0]?.stops).toEqual(['a', 'bend 0 1', 'bend 0 2', 'd'])
  expect(linked.layers).toEqual([['a'], ['b', 'bend 0 1'], ['c', 'bend 0 2'], ['d']])
  expect(linked.segments).toHaveLength(3)
})

test('a knot that can be undone is undone', () => {
  const layers = [
    ['a', 'b', 'c'],
    ['x', 'y', 'z'],
  ]
  const segments = [
    { left: 'a', right: 'z' },
    { left: 'b', right: 'y' },
    { left: 'c', right: 'x' },
  ]
  expect(orderLayers(layers, segments)[1]).toEqual(['z', 'y', 'x'])
})

test('ordering loses nobody', () => {
  fc.assert(
    fc.property(anyPicture, ({ layers, links }) => {
      const linked = linkLayers(layers, links)
      const ordered = orderLayers(linked.layers, linked.segments)
      expect(ordered.map((ids) => ids.toSorted())).toEqual(
        linked.layers.map((ids) => ids.toSorted()),
      )
    }),
  )
})

test('nothing overlaps, the order is kept, and nothing is above the edge', () => {
  const heightOf = (id: string) => 40 + 10 * Number(id.at(-1) ?? 0)
  fc.assert(
    fc.property(anyPicture, ({ layers, links }) => {
      const linked = linkLayers(layers, links)
      const middle = placeLayers(linked.layers, linked.segments, { heightOf, gap: 16 })
      const at = (id: string) => middle.get(id) ?? Number.NaN
      for (const ids of linked.layers) {
        ids.forEach((id, index) => {
          expect(at(id) - heightOf(id) / 2).toBeGreaterThan(-1e-6)
          const above = ids[index - 1]
          if (above === undefined) return
          const free = at(id) - heightOf(id) / 2 - (at(above) + heightOf(above) / 2)
          expect(free).toBeGreaterThan(16 - 1e-6)
        })
      }
    }),
  )
})

test('two things that are linked alone stand on one line', () => {
  const segments = [{ left: 'c0', right: 'x0' }]
  const options = { heightOf: () => 40, gap: 10 }
  const middle = placeLayers([['a0', 'b0', 'c0'], ['x0']], segments, options)
  expect(middle.get('x0')).toBeCloseTo(middle.get('c0') ?? Number.NaN, 6)
})
