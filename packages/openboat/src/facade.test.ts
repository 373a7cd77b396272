import { beforeAll, describe, expect, test } from 'vitest'
import {
  bake,
  check,
  createSigner,
  createStatusList,
  didKeyOf,
  endorse,
  explain,
  generateKey,
  issue,
  publicKeyOf,
  revoke,
  statusEntry,
  unbake,
  verify,
  type Bundle,
  type PrivateJwk,
  type ShortBadgeDraft,
} from './index.ts'

const LIST = 'https://school.example/status/1'

const draft: ShortBadgeDraft = {
  achievement: {
    name: 'Welding',
    description: 'Joins plates of steel.',
    criteria: 'Weld a tight seam under supervision.',
  },
  issuer: { name: 'Shipyard School' },
  recipient: { email: 'ada@example.org' },
}

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')
const now = new Date('2026-07-01T12:00:00Z')
let key: PrivateJwk

beforeAll(async () => {
  key = await generateKey('ed25519')
})

function bundleWith(bodies: Readonly<Record<string, string>>): Bundle {
  const documents = Object.fromEntries(
    Object.entries(bodies).map(([url, body]) => [url, { status: 200, body }]),
  )
  return { format: 'openboat-bundle/1', at: '2026-07-01T12:00:00Z', documents }
}

describe('the whole way', () => {
  test('issue, bake, unbake, verify, explain', async () => {
    const { text, credential } = await issue(draft, { key, now })
    const image = await bake(svg, text)
    expect(await unbake(image)).toMatchObject({ credential: text, format: 'svg' })
    const report = await verify(image, { at: now, offline: true, recipient: 'ada@example.org' })
    expect(report.verdict).toBe('verified')
    expect(report.badge?.issuer.id).toBe(didKeyOf(publicKeyOf(key)))
    expect(check(credential)).toMatchObject({ conforms: true, version: '3.0', kind: 'badge' })

    const forged = await verify(text.replaceAll('Welding', 'Wedding'), { at: now, offline: true })
    expect(forged.verdict).toBe('rejected')
    const failed = forged.findings.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map((finding) => finding.check)).toEqual(['proof.satisfied'])
    for (const finding of failed) expect(explain(finding, 'fr').whatToDo).not.toBe('')
  })

  test('an object is baked as the text that verifies', async () => {
    const { credential } = await issue(draft, { key, now })
    const image = await bake(svg, credential)
    expect((await verify(image, { at: now, offline: true })).verdict).toBe('verified')
  })

  test('an endorsement inside a badge has a report of its own', async () => {
    const yard = { signer: createSigner(await generateKey('p256')), now, format: 'jwt' } as const
    const target = 'https://school.example/welding'
    const word = { target, comment: 'We hire for it.', issuer: { name: 'Yard' } }
    const { text: endorsement } = await endorse(word, yard)
    const endorsed = { ...draft, endorsements: [endorsement] }
    const { text } = await issue(endorsed, { key, now })
    const report = await verify(text, { at: now, offline: true })
    expect(report.verdict).toBe('verified')
    expect(report.endorsements).toHaveLength(1)
  })

  test('revoked in its status list', async () => {
    const list = await createStatusList({ id: LIST, purpose: 'revocation' }, { key, now })
    const status = statusEntry({ list: LIST, index: 94567, purpose: 'revocation' })
    const { text } = await issue({ ...draft, status }, { key, now })
    const before = await verify(text, { replay: bundleWith({ [LIST]: list.text }) })
    expect(before.verdict).toBe('verified')
    const revoked = await revoke(text, list.text, { key, now })
    const after = await verify(text, { replay: bundleWith({ [LIST]: revoked.text }) })
    expect(after.verdict).toBe('rejected')
  })

  test('Open Badges 2.0, hosted: verified by the original at its URL', async () => {
    const site = 'https://school.example'
    const hosted: ShortBadgeDraft = {
      ...draft,
      id: `${site}/assertions/1.json`,
      achievement: { ...draft.achievement, id: `${site}/welding.json`, image: `${site}/w.png` },
      issuer: {
        id: `${site}/issuer.json`,
        name: 'School',
        url: site,
        email: 'badges@school.example',
      },
    }
    const { text, documents } = await issue(hosted, { format: 'ob2-hosted', now })
    const bodies = documents.map(({ url, document }) => [url, JSON.stringify(document)] as const)
    const report = await verify(text, { replay: bundleWith(Object.fromEntries(bodies)) })
    expect(report.verdict).toBe('verified')
  })
})

describe('verify', () => {
  test('without options: now, over the network', async () => {
    const { text } = await issue(draft, { key })
    const report = await verify(text)
    expect(report.verdict).toBe('verified')
    expect(Math.abs(Date.parse(report.at) - Date.now())).toBeLessThan(60_000)
  })

  test('a replay is for the moment of its bundle, unless another is named', async () => {
    const { text } = await issue(draft, { key, now })
    const replay = bundleWith({})
    expect((await verify(text, { replay })).at).toBe('2026-07-01T12:00:00.000Z')
    expect((await verify(text, { replay, at: new Date('2027-01-01') })).at).toBe(
      '2027-01-01T00:00:00.000Z',
    )
  })

  test('asks each URL once, through the given fetch', async () => {
    const status = statusEntry({ list: LIST, index: 1, purpose: 'revocation' })
    const { text } = await issue({ ...draft, status }, { key, now })
    const asked: string[] = []
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(String(input))
      return new Response('not found', { status: 404 })
    }
    const report = await verify(text, { at: now, fetch, record: true })
    expect(report.verdict).toBe('undetermined')
    expect(asked).toEqual([LIST])
    expect(report.bundle?.documents).toMatchObject({ [LIST]: { status: 404 } })
  })

  test('past its time budget, what is missing is unreachable', async () => {
    const status = statusEntry({ list: LIST, index: 1, purpose: 'revocation' })
    const { text } = await issue({ ...draft, status }, { key, now })
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    for (const limits of [{ timeoutMs: 1 }, { documentTimeoutMs: 1 }]) {
      const report = await verify(text, { at: now, fetch, limits })
      expect(report.verdict).toBe('undetermined')
      expect(JSON.stringify(report.findings)).toContain(' 1 ms')
    }
  })

  test('an aborted signal rejects with its reason', async () => {
    const reason = new Error('the reader has left')
    await expect(verify('{}', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test.each([
    ['a cyclic object', cyclic()],
    ['an empty text', ''],
    [
      'a proxy that refuses',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no')
          },
        },
      ),
    ],
    [
      'an object with a getter that throws',
      {
        get issuer() {
          throw new Error('no')
        },
      },
    ],
    ['bigint and functions', { '@context': 1n, type: () => 'x' }],
  ])('%s is a report', async (_, input) => {
    expect((await verify(input, { offline: true })).verdict).toBe('rejected')
  })

  test.each([
    ['a number', () => verify(42 as unknown as string)],
    ['nothing', () => verify(undefined as unknown as string)],
    ['an array', () => verify([])],
    ['an invalid date', () => verify('{}', { at: new Date('never') })],
    ['what is no bundle', () => verify('{}', { replay: {} as Bundle })],
    ['what is no origin', () => verify('{}', { allowOrigins: ['localhost'] })],
  ])('%s is a wrong call', async (_, call) => {
    await expect(call()).rejects.toMatchObject({ code: expect.stringMatching(/^bad_/) })
  })

  test('record beside a resolver would record nothing, and is refused', async () => {
    const answer = { consulted: [], ok: false, problem: 'unreachable', message: 'offline' } as const
    const resolver = {
      document: async (url: string) =>
        ({ url, finalUrl: url, status: 0, body: new Uint8Array(), from: 'network' }) as const,
      key: async () => answer,
      issuerKeys: async () => answer,
    }
    expect((await verify('{}', { resolver })).verdict).toBe('rejected')
    await expect(verify('{}', { resolver, record: true })).rejects.toMatchObject({
      code: 'bad_argument',
    })
  })
})

describe('wrong calls', () => {
  test('issue without a key', async () => {
    await expect(issue(draft, {} as { key: PrivateJwk })).rejects.toMatchObject({
      name: 'OpenBoatError',
      code: 'bad_argument',
    })
  })

  test.each(['{"name":"a list"}', 'not JSON', ''])('bake %j', async (text) => {
    await expect(bake(svg, text)).rejects.toMatchObject({ code: 'not_a_credential' })
  })

  test('bake over what is there, if that is not meant', async () => {
    const { text } = await issue(draft, { key, now })
    const image = await bake(svg, text)
    await expect(bake(image, text, { replace: false })).rejects.toMatchObject({
      code: 'already_baked',
    })
  })

  test('check of what is no input', () => {
    expect(() => check(42 as unknown as string)).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})

function cyclic(): object {
  const badge: Record<string, unknown> = { '@context': [], type: ['OpenBadgeCredential'] }
  badge['self'] = badge
  return badge
}
