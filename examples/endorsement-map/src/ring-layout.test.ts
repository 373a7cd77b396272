import { expect, test } from 'vitest'
import { ringLayout } from './ring-layout.ts'

const arcs = ['a>b', 'a>c', 'b>d', 'c>d', 'x>y', 'y>x'].map((text) => {
  const [from = '', to = ''] = text.split('>')
  return { from, to }
})
const ids = ['a', 'b', 'c', 'd', 'x', 'y', 'z']
const far = ({ x, y }: { x: number; y: number } = { x: 0, y: 0 }) => Math.hypot(x, y)

test('authorities in the middle, each step a ring further out', () => {
  const places = ringLayout(ids, arcs, ['a'])
  expect(far(places.get('a'))).toBe(0)
  expect(far(places.get('b'))).toBeCloseTo(2.2)
  expect(far(places.get('d'))).toBeCloseTo(4.4)
})

test('who is not reached stands below, each company by itself, and nobody is lost', () => {
  const places = ringLayout(ids, arcs, ['a'])
  const lowest = Math.min(...['a', 'b', 'c', 'd'].map((id) => places.get(id)?.y ?? 0))
  for (const id of ['x', 'y', 'z']) expect(places.get(id)?.y).toBeLessThan(lowest)
  expect([...places.keys()].toSorted()).toEqual(ids)
})

test('the order of the input changes nothing', () => {
  const turned = ringLayout(ids.toReversed(), arcs.toReversed(), ['a'])
  for (const [id, place] of ringLayout(ids, arcs, ['a'])) expect(turned.get(id)).toEqual(place)
})
