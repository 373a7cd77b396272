import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { closedObject, nearestKey } from './closed-object.ts'

const known = ['name', 'description', 'criteria', 'validUntil', 'recipient', 'type', 'language']

test.each([
  ['nam', 'name'],
  ['Name', 'name'],
  ['desciption', 'description'],
  ['critera', 'criteria'],
  ['receipient', 'recipient'],
  ['expires', 'validUntil'],
  ['title', 'name'],
  ['achievementType', 'type'],
  ['inLanguage', 'language'],
  ['zzz', undefined],
  // A synonym helps only where its key is known.
  ['logo', undefined],
])('%s is meant to be %s', (key, nearest) => {
  expect(nearestKey(key, known)).toBe(nearest)
})

test('all unknown keys are named at once, beside the faults of known ones', () => {
  const read = closedObject({ name: z.string({ error: 'must be text' }) }).safeParse({
    name: 7,
    nmae: 'x',
    other: 1,
  })
  expect(read.error?.issues.map((issue) => issue.message)).toEqual([
    'must be text',
    "has an unknown key 'nmae' (did you mean 'name'?); has an unknown key 'other' (known: name)",
  ])
})

test('what is known is told once, however much is not', () => {
  const shape = { name: z.string(), type: z.string() }
  const read = closedObject(shape).safeParse({
    name: 'x',
    type: 'y',
    '@context': 'z',
    ['w'.repeat(100)]: 1,
    nam: 1,
  })
  expect(read.error?.issues.map((issue) => issue.message)).toEqual([
    `has an unknown key 'nam' (did you mean 'name'?); has unknown keys '@context', '${'w'.repeat(40)}…' (known: name, type)`,
  ])
})
