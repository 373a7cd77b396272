import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import type { JsonObject } from 'openboat'
import { describe, expect, it } from 'vitest'
import {
  at,
  badge,
  foundIn,
  listed,
  listUrl,
  OB_3,
  signed,
  statusList,
  VC_2,
  verifyIn,
} from './stage.ts'

// Small inputs that would take all memory, or all time.

/**
 * Half a gibibyte of zeros in half a megabyte, because a document of a mebibyte would be refused for its own
 * length; the length at its end is what the attacker writes there.
 */
function gzipBomb(declared: number): string {
  const mebibyte = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_FULL_FLUSH })
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(declared, 4)
  const head = gzipSync(new Uint8Array()).subarray(0, 10)
  const parts = [
    head,
    ...Array<Buffer>(512).fill(mebibyte),
    deflateRawSync(new Uint8Array()),
    trailer,
  ]
  return `u${Buffer.concat(parts).toString('base64url')}`
}

async function listWith(encodedList: string): Promise<JsonObject> {
  const { credentialSubject } = statusList()
  const subject = { ...(credentialSubject as JsonObject), encodedList }
  return await signed(statusList({ credentialSubject: subject }))
}

describe('a status list', () => {
  it.each([
    [
      'that admits to half a gibibyte',
      2 ** 29,
      ['undetermined', 'status.not-revoked unknown too_large'],
    ],
    ['that claims to be short', 16_384, ['rejected', 'status.not-revoked failed malformed_list']],
  ])('%s', async (_, declared, found) => {
    const before = process.memoryUsage().arrayBuffers
    const web = { [listUrl]: await listWith(gzipBomb(declared)) }
    expect(foundIn(await verifyIn(web, await signed(listed())))).toEqual(found)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * 1024 * 1024)
  })
})

it('JSON that nests a million deep', async () => {
  for (const deep of ['['.repeat(1e6), `${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`]) {
    expect((await verifyIn({}, deep)).verdict).toBe('rejected')
    const web = { [listUrl]: deep }
    expect(foundIn(await verifyIn(web, await signed(listed())))[0]).not.toBe('verified')
  }
})

it('a poison graph: nodes without names, each of which knows all others', async () => {
  const own = { knows: { '@id': 'https://attacker.example/knows', '@type': '@id' } }
  const names = Array.from({ length: 16 }, (_, n) => `_:n${n}`)
  const evidence = names.map((id) => ({
    id,
    type: ['Evidence'],
    knows: names.filter((other) => other !== id),
  }))
  const { proof } = await signed(badge())
  const report = await verifyIn(
    {},
    badge({ '@context': [VC_2, OB_3, own], evidence, proof: proof ?? null }),
  )
  expect(report.verdict).not.toBe('verified')
  expect(foundIn(report).some((line) => line.endsWith('limit_exceeded'))).toBe(true)
})

describe('a JSON Schema', () => {
  const url = 'https://attacker.example/schema'
  const schema = (rules: JsonObject) => ({ [url]: rules })
  const named = { credentialSchema: [{ id: url, type: 'JsonSchema' }] }
  const refused = ['verified', 'schema.evaluated warning schema_refused']

  it('with a regular expression that tries everything', async () => {
    const input = await signed(badge({ ...named, name: `${'a'.repeat(64)}!` }))
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(.*a){20}$', '(a?){64}a{64}$']) {
      const web = schema({ properties: { name: { pattern } } })
      expect(foundIn(await verifyIn(web, input)), pattern).toEqual(refused)
    }
  })

  it('whose references double', async () => {
    const input = await signed(badge(named))
    const $defs: Record<string, JsonObject> = { a50: {} }
    for (let level = 0; level < 50; level += 1) {
      const next = { $ref: `#/$defs/a${level + 1}` }
      $defs[`a${level}`] = { allOf: [next, next] }
    }
    const web = schema({ $ref: '#/$defs/a0', $defs })
    expect(foundIn(await verifyIn(web, input))).toEqual(refused)
  })

  it('that leads to ever more schemas', async () => {
    const urls = Array.from({ length: 100 }, (_, n) => `${url}/${n}`)
    const web = Object.fromEntries(
      [url, ...urls].map((each, n) => [each, { $ref: urls[n] ?? url }] as const),
    )
    const report = await verifyIn(web, await signed(badge(named)))
    expect(foundIn(report)).toEqual(refused)
    expect(report.documents.length).toBeLessThan(20)
  })
})

it('contexts that lead to each other', async () => {
  const [one, other] = ['https://attacker.example/1', 'https://attacker.example/2']
  const web = { [one]: { '@context': other }, [other]: { '@context': one } }
  const { proof } = await signed(badge())
  const report = await verifyIn(web, badge({ '@context': [VC_2, OB_3, one], proof: proof ?? null }))
  expect(report.verdict).not.toBe('verified')
})

it('a status list whose status is in itself', async () => {
  const { credentialStatus } = listed()
  const web = {
    [listUrl]: await signed(statusList({ credentialStatus: credentialStatus ?? null })),
  }
  expect(foundIn(await verifyIn(web, await signed(listed()), { at }))).toEqual([
    'undetermined',
    'status.not-revoked unknown list_undetermined',
  ])
})
