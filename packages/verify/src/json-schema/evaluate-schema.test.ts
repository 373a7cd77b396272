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
