import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge } from '../badge.fixture.ts'
import { evaluateSchema } from './evaluate-schema.ts'

const problemWith = async (schema: JsonObject): Promise<string | undefined> => {
  const answer = await evaluateSchema(badge(), { schema, dialect: 'draft-2020-12' })
  return answer.ok ? undefined : answer.problem
}

describe('what would take too long', () => {
  it('references that double forty times', async () => {
    const $defs: Record<string, JsonObject> = { a40: {} }
    for (let level = 0; level < 40; level += 1) {
      const next = { $ref: `#/$defs/a${level + 1}` }
      $defs[`a${level}`] = { allOf: [next, next] }
    }
    expect(await problemWith({ $ref: '#/$defs/a0', $defs })).toBe('too_costly')
  })

  it.each([
    ['a schema that is itself', { $ref: '#' }],
    ['alternatives that are the whole', { anyOf: [{ $ref: '#' }, { $ref: '#' }] }],
    ['a pattern that tries everything', { properties: { name: { pattern: '^((.?)+)+!$' } } }],
    ['such a pattern for names', { patternProperties: { '^((.?)+)+!$': {} } }],
    [
      'more choices than can be gone through',
      { properties: { type: { items: { enum: Array.from({ length: 300_000 }, String) } } } },
    ],
  ])('%s', async (_, schema) => {
    expect(await problemWith(schema)).toBe('too_costly')
  })

  it('items that differ only at their ends are compared once each', async () => {
    const document = {
      items: Array.from({ length: 20_000 }, (_, n) => ({ text: `${'a'.repeat(50)}${n}` })),
    }
    const schema = { properties: { items: { uniqueItems: true } } }
    expect(await evaluateSchema(document, { schema, dialect: 'draft-07' })).toEqual({ ok: true })
    const twice = { items: [...document.items, document.items[0] ?? {}] }
    expect((await evaluateSchema(twice, { schema, dialect: 'draft-07' })).ok).toBe(false)
  })
})

it.each([
  ['a reference that leads nowhere', { $ref: '#/$defs/nothing' }, 'unusable'],
  ['a pattern that is none', { properties: { name: { pattern: '(' } } }, 'unsupported_pattern'],
  [
    'a pattern that looks back',
    { properties: { name: { pattern: '(?<=a)b' } } },
    'unsupported_pattern',
  ],
])('%s', async (_, schema, problem) => {
  expect(await problemWith(schema)).toBe(problem)
})

it('patterns decide over texts and over names', async () => {
  expect(
    await problemWith({ properties: { name: { pattern: '^Médiation \\p{Ll}+$' } } }),
  ).toBeUndefined()
  expect(await problemWith({ properties: { name: { pattern: '^\\d+$' } } })).toBe('violated')
  expect(await problemWith({ patternProperties: { '^na': { type: 'number' } } })).toBe('violated')
  const rest = { patternProperties: { '.': {} }, additionalProperties: false }
  expect(await problemWith(rest)).toBeUndefined()
})

describe('a violation is told at its place', () => {
  const placesOf = async (schema: JsonObject, document: JsonObject): Promise<unknown> => {
    const answer = await evaluateSchema(document, { schema, dialect: 'draft-07' })
    if (answer.ok || answer.problem !== 'violated') return answer
    return answer.violations.map(({ path }) => path)
  }

  it.each<[string, JsonObject, JsonObject, string]>([
    ['under a name with a sign', { properties: { 'a#b': { type: 'null' } } }, { 'a#b': 1 }, '/a#b'],
    ['under a pattern', { patternProperties: { '^a': { type: 'null' } } }, { ab: 1 }, '/ab'],
    ['of items', { properties: { a: { uniqueItems: true } } }, { a: [1, 2, 1] }, '/a'],
    ['of everything', { required: ['a'] }, {}, ''],
  ])('%s', async (_, schema, document, path) => {
    expect(await placesOf(schema, document)).toEqual([path])
  })

  it('which names the items that are there twice', async () => {
    const schema = { properties: { a: { uniqueItems: true } } }
    const answer = await evaluateSchema({ a: [1, 1] }, { schema, dialect: 'draft-07' })
    expect(JSON.stringify(answer)).toMatch(/unique|duplicate/i)
  })
})

it.each<[string, JsonObject]>([
  ['a pattern that is no text', { properties: { name: { pattern: 7 } } }],
  ['patterns that are no object', { patternProperties: 7 }],
  ['unique items of a text', { properties: { name: { uniqueItems: true } } }],
  ['schemas that are true', { properties: { name: true }, additionalProperties: true }],
  ['one choice that is null', { properties: { nothing: { enum: [null] } } }],
])('%s forbids nothing', async (_, schema) => {
  const answer = await evaluateSchema(badge(), { schema, dialect: 'draft-07' })
  expect(answer).toEqual({ ok: true })
})

it('costs as many steps as it may', async () => {
  const schema = { properties: { name: { type: 'string', minLength: 1, enum: ['a', 'b', 'c'] } } }
  const costs = async (maxSteps: number): Promise<boolean> =>
    (await evaluateSchema({ name: 'a' }, { schema, dialect: 'draft-07', maxSteps })).ok
  // `properties` and its one member, `type`, `minLength`, and `enum` with its three.
  expect(await costs(8)).toBe(true)
  expect(await costs(7)).toBe(false)
})
