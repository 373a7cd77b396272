import { expect, test } from 'vitest'
import type { JsonObject } from '@openboat/model'
import { someNode } from './some-node.ts'

const isLevel = ({ type }: JsonObject): boolean => type === 'Level'

test('an object is found at any depth, in lists and at the top', () => {
  const level = { type: 'Level' }
  expect(someNode(level, isLevel)).toBe(true)
  expect(someNode({ rubric: [[null, 'x'], [{ levels: [1, level] }]] }, isLevel)).toBe(true)
})

test('what is no object is nothing to be found', () => {
  expect(someNode({ type: ['Level'], list: ['Level', null, 1, []], none: null }, isLevel)).toBe(
    false,
  )
  expect(someNode('Level', isLevel)).toBe(false)
  expect(someNode(null, isLevel)).toBe(false)
})
