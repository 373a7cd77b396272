import type { JsonObject } from '@openboat/model'
import { describe, expect, it, test } from 'vitest'
import { openInquiry } from '../inquiry.ts'
import { at, resolverOf, type World } from '../world.fixture.ts'
import { judgeSchema, type ForeignSchema, type SchemaJudgement } from './judge-schema.ts'

const url = 'https://a.example/schema'

function judged(
  world: World,
  document: JsonObject = {},
  foreign: Partial<ForeignSchema> = {},
): Promise<SchemaJudgement> {
  const never = () => Promise.reject(new Error('there is nothing else to judge'))
  const inquiry = openInquiry({ at, resolver: resolverOf(world) }, never)
  return judgeSchema(document, { url, otherwise: 'draft-2020-12', ...foreign }, inquiry)
}

test('a violation is told with its place, five of many, and not without end', async () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`n${n}`, { type: 'null' }]))
  const found = await judged(
    { [url]: { properties: many } },
    Object.fromEntries(Object.keys(many).map((name) => [name, name])),
  )
  expect(found).toMatchObject({ outcome: 'failed', code: 'schema_violated' })
  expect(found.violations?.map(({ path }) => path)).toEqual(['/n0', '/n1', '/n2', '/n3', '/n4'])
  expect(found.message).toContain(`${url} is violated: /n0 `)
  expect(found.message).toContain('; /n1 ')

  const long = await judged({ [url]: { required: ['a'.repeat(3000)] } })
  expect(long.message).toHaveLength(1000)
})

test('a violation of the whole is at no place', async () => {
  const { violations } = await judged({ [url]: { minProperties: 1 } })
  expect(violations?.map(({ path }) => path)).toEqual([''])
})

describe('schemas that a schema refers to', () => {
  const chain = (length: number): World =>
    Object.fromEntries(
      Array.from({ length }, (_, n) => [
        n === 0 ? url : `${url}/${n}`,
        n === length - 1 ? { required: ['name'] } : { $ref: `${url}/${n + 1}` },
      ]),
    )

  it('count, up to eight', async () => {
    expect(await judged(chain(9))).toMatchObject({ outcome: 'failed', code: 'schema_violated' })
    expect(await judged(chain(9), { name: 'a' })).toMatchObject({ outcome: 'passed' })
  })

  it('are refused beyond', async () => {
    expect(await judged(chain(10))).toMatchObject({ outcome: 'warning', code: 'schema_refused' })
  })

  it('may refer back', async () => {
    const world = {
      [url]: { properties: { a: { $ref: `${url}/1` } } },
      [`${url}/1`]: { properties: { b: { $ref: url }, c: { $ref: `${url}/1` } } },
    }
    expect(await judged(world, { a: { b: {} } })).toMatchObject({ outcome: 'passed' })
  })

  it('that are not there leave it open', async () => {
    expect(await judged({ [url]: { $ref: 'gone' } })).toMatchObject({
      outcome: 'warning',
      code: 'schema_unreachable',
    })
  })
})

describe('a schema', () => {
  const nested = (levels: number): string => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`
  const sized = (bytes: number): string => `{"a":"${'a'.repeat(bytes - 8)}"}`

  it.each<[string, string | JsonObject, string | undefined]>([
    ['that nests a hundred deep', nested(100), undefined],
    ['that nests deeper', nested(101), 'schema_malformed'],
    ['of 256 KiB', sized(256 * 1024), undefined],
    ['of more', sized(256 * 1024 + 1), 'schema_refused'],
    ['in a list', '[{}]', 'schema_malformed'],
    ['of an edition that is not known', { $schema: 'x'.repeat(3000) }, 'schema_unsupported'],
    ['with a pattern that is none', { pattern: '(' }, 'schema_unsupported'],
  ])('%s', async (_, schema, code) => {
    const found = await judged({ [url]: schema })
    expect(found.code).toBe(code)
    if (code !== undefined) expect(found.outcome).toBe('warning')
    expect(found.message.length).toBeLessThan(500)
  })

  it('that is found already is not fetched', async () => {
    const schema = { required: ['name'] }
    expect(await judged({}, {}, { schema })).toMatchObject({ outcome: 'failed' })
  })

  it('that is not the one that was meant', async () => {
    const stated = { digestSRI: 'sha256-AAAA' }
    expect(await judged({ [url]: {} }, {}, { stated })).toMatchObject({
      outcome: 'failed',
      code: 'digest_mismatch',
    })
    const unreadable = { digestSRI: 'md5-AAAA' }
    expect(await judged({ [url]: {} }, {}, { stated: unreadable })).toMatchObject({
      outcome: 'passed',
    })
  })

  it.each([
    ['draft-04', 'id'],
    ['draft-07', '$id'],
  ] as const)(
    'of %s has the address that it was found at, or its own (%s)',
    async (edition, id) => {
      const part = { definitions: { a: { required: ['name'] } } }
      const rule = { $ref: `${url}#/definitions/a`, ...part }
      const found = await judged({ [url]: { allOf: [rule], ...part } }, {}, { otherwise: edition })
      expect(found.outcome).toBe('failed')
      const own = { [id]: 'https://b.example/s', allOf: [{ $ref: '#/definitions/a' }], ...part }
      expect((await judged({ [url]: own }, {}, { otherwise: edition })).outcome).toBe('failed')
    },
  )
})
