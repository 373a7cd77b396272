import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, learnerRecord, signed } from './badge.fixture.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function linesFor(input: Uint8Array | string | object, options = {}): Promise<string[]> {
  return linesOf(await verifyIn({}, input, options))
}

describe('too much', () => {
  it('a hundred million zeros', async () => {
    const [verdict, finding] = await linesFor(new Uint8Array(100_000_000))
    expect(verdict).not.toBe('verified')
    expect(finding).toMatch(/^input\.readable (failed|unknown) (not_an_image|too_large)$/)
  })

  it('JSON that is nested a hundred thousand deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const texts = [deep, `{"type":"Assertion","a":${deep}}`, '{"a":'.repeat(100_000)]
    for (const text of texts) {
      const [verdict, finding] = await linesFor(text)
      expect(verdict).toBe('rejected')
      expect(finding).toMatch(/^input\.readable failed (too_deep|not_json)$/)
      expect((await linesFor(bytesOf(text)))[0]).toBe('rejected')
    }
  })

  it('an object that is nested a hundred thousand deep', async () => {
    let object: JsonObject = {}
    for (let level = 0; level < 100_000; level += 1) object = { a: object }
    expect(await linesFor({ ...badge(), a: object })).toEqual([
      'rejected',
      'input.readable failed too_deep',
    ])
  })

  it('an SVG whose entities expand without end', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('')
    const svg = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "lol">${entities}]>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0">
      <ob:credential>&e9;</ob:credential></svg>`
    expect((await linesFor(bytesOf(svg)))[0]).toBe('rejected')
  })

  it('an SVG that asks for a file', async () => {
    const svg = `<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/passwd">]>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0">
      <ob:credential>&file;</ob:credential></svg>`
    const report = await verifyIn({}, bytesOf(svg))
    expect(report.verdict).toBe('rejected')
    expect(JSON.stringify(report)).not.toContain('root:')
  })

  it('hundreds of proofs', async () => {
    const good = await signed(badge())
    const { proof } = good
    const proofs = Array.from({ length: 300 }, () => ({ type: 'Nothing' }))
    const { verdict } = await verifyIn({}, { ...good, proof: [proof ?? {}, ...proofs] })
    expect(verdict).not.toBe('verified')
  })
})

describe('not data', () => {
  it('an object that contains itself', async () => {
    const cyclic = badge()
    cyclic['evidence'] = [{ type: ['Evidence'], related: cyclic }]
    expect(await linesFor(cyclic)).toEqual(['rejected', 'input.readable failed cyclic'])
  })

  it.each([
    ['a function', { ...badge(), name: () => 'Médiation' }],
    ['a big integer', { ...badge(), name: 1n }],
    ['a date', { ...badge(), validFrom: new Date('2026-01-01') }],
    ['not a number', { ...badge(), name: Number.NaN }],
    ['a map', new Map([['type', 'OpenBadgeCredential']])],
  ])('%s', async (_, input) => {
    expect((await linesFor(input))[0]).toBe('rejected')
  })

  it('a getter is not called', async () => {
    let calls = 0
    const input = Object.defineProperty(badge(), 'name', {
      enumerable: true,
      get: () => (calls += 1),
    })
    expect((await linesFor(input))[0]).toBe('rejected')
    expect(calls).toBe(0)
  })

  it('a proxy that throws', async () => {
    const refuse = (): never => {
      throw new Error('caught')
    }
    const traps = { ownKeys: refuse, get: refuse, getOwnPropertyDescriptor: refuse }
    expect((await linesFor(new Proxy({}, traps)))[0]).toBe('rejected')
    const hidden = new Proxy({}, { ...traps, getPrototypeOf: refuse })
    expect((await linesFor(hidden))[0]).toBe('rejected')
  })
})

describe('names that JavaScript knows', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', async (name) => {
    const named = badge({ issuer: { id: name, type: ['Profile'], name: 'École' } })
    expect((await verifyIn({}, JSON.stringify(named))).verdict).toBe('rejected')
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.keys(Object)).toEqual([])
    const good = JSON.stringify(await signed(badge()))
    const input = good.replace('{', `{${JSON.stringify(name)}:{"verdict":"verified"},`)
    expect((await linesFor(input))[0]).toBe('rejected')
    expect(({} as Record<string, unknown>)['verdict']).toBeUndefined()
    const [verdict] = await linesFor({
      ...badge({ credentialStatus: { id: 'urn:uuid:0', type: name } }),
    })
    expect(verdict).not.toBe('verified')
  })
})

it('a record of many records of many badges ends', async () => {
  const leaf = badge()
  // Many times as many as may be verified, and few enough to be read in no time.
  const inner = learnerRecord(Array.from({ length: 12 }, () => leaf))
  const outer = learnerRecord(Array.from({ length: 12 }, () => inner))
  const report = await verifyIn({}, outer, { limits: { maxCredentials: 10 } })
  expect(report.verdict).toBe('rejected')
  expect(JSON.stringify(report.contained)).toContain('limits.maxCredentials')
})
