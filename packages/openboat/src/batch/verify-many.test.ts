import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStatusList, generateKey, issue, statusEntry } from '../index.ts'
import { verifyMany, type VerifyManyOptions, type VerifyManyResult } from './verify-many.ts'

const LIST = 'https://school.example/status/1'
const now = new Date('2026-07-01T00:00:00Z')
let folder: string
let list: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-many-'))
  const key = await generateKey('ed25519')
  const achievement = { name: 'Welding', description: 'Joins plates.', criteria: 'A seam.' }
  for (const index of ['0', '1', '2', '3', '4', '5']) {
    const status = statusEntry({ list: LIST, index: Number(index), purpose: 'revocation' })
    const draft = { achievement, issuer: { name: 'Yard' }, recipient: { email: 'a@b.example' } }
    const { text } = await issue({ ...draft, status }, { key, now })
    await writeFile(join(folder, `badge-${index}.json`), text)
  }
  list = (await createStatusList({ id: LIST, purpose: 'revocation' }, { key, now })).text
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const path = (name: string) => join(folder, name)
const badges = ['0', '1', '2', '3', '4', '5'].map((index) => `badge-${index}.json`)

/** A web with one list on it, which counts who asks. */
function web() {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(input instanceof Request ? input.url : String(input))
    return new Response(list, { headers: { 'content-type': 'application/vc' } })
  }
  return { asked, fetch }
}

async function collect(
  inputs: Parameters<typeof verifyMany>[0],
  options: VerifyManyOptions,
): Promise<VerifyManyResult[]> {
  const results: VerifyManyResult[] = []
  for await (const result of verifyMany(inputs, options)) results.push(result)
  return results.toSorted((a, b) => (a.input < b.input ? -1 : 1))
}

describe.each([0, 2])('with %s threads', (threads) => {
  const options = (more: VerifyManyOptions = {}) => ({
    at: now,
    threads,
    fetch: web().fetch,
    ...more,
  })

  test('every input has one result, also what cannot be opened and what is no badge', async () => {
    await writeFile(path('none.json'), '{}')
    const inputs = [...badges, 'missing.json', 'none.json'].map(path)
    const results = await collect(inputs, options())
    expect(results.map(({ input }) => input)).toEqual(inputs)
    const verdicts = results.map((result) =>
      'report' in result ? result.report.verdict : result.error.code,
    )
    expect(verdicts).toEqual([...badges.map(() => 'verified'), 'unreadable_file', 'rejected'])
  })

  test('the report is the one that verify gives', async () => {
    const { verify } = await import('../verify.ts')
    const { fetch } = web()
    const [result] = await collect([path('badge-0.json')], options())
    const alone = await verify(await readText('badge-0.json'), { at: now, fetch })
    expect(result).toEqual({
      input: path('badge-0.json'),
      report: JSON.parse(JSON.stringify(alone)),
    })
  })

  test('a document that all of them need is fetched once', async () => {
    const { asked, fetch } = web()
    await collect(badges.map(path), options({ fetch }))
    expect(asked).toEqual([LIST])
  })

  test('each report is recorded by itself, and a replay needs no network', async () => {
    const [recorded] = await collect([path('badge-0.json')], options({ record: true }))
    if (recorded === undefined || !('report' in recorded)) throw new Error('no report')
    const { bundle, ...report } = recorded.report
    expect(Object.keys(bundle?.documents ?? {})).toEqual([LIST])
    if (bundle === undefined) throw new Error('no bundle')
    const { fetch, asked } = web()
    const [replayed] = await collect([path('badge-0.json')], { replay: bundle, threads, fetch })
    expect(asked).toEqual([])
    expect(replayed).toMatchObject({ report: { verdict: report.verdict, at: report.at } })
  })

  test('what is at hand is not read from the disk', async () => {
    const content = await readText('badge-0.json')
    const inputs = [
      { input: 'as text', content },
      { input: 'as bytes', content: new TextEncoder().encode(content) },
      { input: 'as an object', content: JSON.parse(content) as object },
    ]
    const results = await collect(inputs, options())
    expect(results.map((result) => 'report' in result && result.report.verdict)).toEqual([
      'verified',
      'verified',
      'verified',
    ])
  })

  test('an abort ends it with its reason', async () => {
    const controller = new AbortController()
    const never: typeof fetch = () => {
      controller.abort(new Error('enough'))
      return new Promise(() => undefined)
    }
    const running = collect(badges.map(path), options({ fetch: never, signal: controller.signal }))
    await expect(running).rejects.toThrow('enough')
  })

  test('an input that fails, fails the run', async () => {
    async function* broken() {
      yield path('badge-0.json')
      throw new Error('the list is torn')
    }
    await expect(collect(broken(), options())).rejects.toThrow('the list is torn')
  })

  test('the input is read no faster than results are taken', async () => {
    let taken = 0
    function* endless() {
      for (;;) {
        taken += 1
        yield path('missing.json')
      }
    }
    let seen = 0
    for await (const _ of verifyMany(endless(), options({ inFlight: 4 }))) {
      seen += 1
      if (seen === 100) break
    }
    expect(taken).toBeLessThan(100 + 8 * Math.max(threads, 1) * 4)
  })

  test('nothing in, nothing out', async () => {
    expect(await collect([], options())).toEqual([])
  })
})

test.each([
  ['threads', { threads: -1 }],
  ['inFlight', { inFlight: 0 }],
])('%s must be a number', async (name, options) => {
  await expect(collect([], options)).rejects.toThrow(`options.${name}`)
})

async function readText(name: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return await readFile(path(name), 'utf8')
}
