import { describe, expect, test, vi } from 'vitest'
import { verifyMany } from './batch/verify-many.ts'
import { createSigner, generateKey, issue, publicKeyOf, verify } from './index.ts'
import type { BadgeDraft, DidResolver, ShortBadgeDraft } from './index.ts'

const at = new Date('2026-07-01T12:00:00Z')
const signing = { key: await generateKey('ed25519'), now: at }
const draft = {
  achievement: { name: 'Welding', description: 'Joins plates.', criteria: 'A tight seam.' },
  issuer: { name: 'Shipyard School' },
  recipient: { email: 'ada@example.org' },
} satisfies ShortBadgeDraft

describe('limits', () => {
  /** A web on which every page leads to the next one. */
  const leading = (asked: string[]): typeof fetch => {
    return async (input) => {
      asked.push(String(input))
      const location = `https://school.example/${asked.length}`
      return new Response(null, { status: 302, headers: { location } })
    }
  }

  test.each([
    [undefined, 4],
    [{ maxRedirects: 0 }, 1],
    [{ maxRedirects: 5 }, 6],
  ])('%j: %d requests at most for one document', async (limits, requests) => {
    const asked: string[] = []
    const options = { at, fetch: leading(asked), ...(limits === undefined ? {} : { limits }) }
    const { findings } = await verify('https://school.example/badge', options)
    expect(findings[0]?.message).toContain(`more than ${requests - 1} redirects`)
    expect(asked).toHaveLength(requests)
  })

  test('no document at all may be asked for', async () => {
    const asked: string[] = []
    const options = { at, fetch: leading(asked), limits: { maxDocuments: 0 } }
    expect((await verify('https://school.example/badge', options)).verdict).toBe('undetermined')
    expect((await verify((await issue(draft, signing)).text, options)).verdict).toBe('verified')
    expect(asked).toEqual([])
  })
})

describe('evidence', () => {
  const url = 'https://school.example/seam'
  const digest = async (text: string) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`
  }
  const shown = async () => {
    const evidence = [{ id: url, type: ['Evidence'], digestSRI: await digest('A tight seam.') }]
    const { proof: _, ...credential } = (await issue(draft, signing)).credential
    return (await issue({ ...credential, evidence } as unknown as BadgeDraft, signing)).text
  }
  const serving = (text: string) => {
    const asked: string[] = []
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(String(input))
      return new Response(text)
    }
    return { asked, fetch }
  }
  const codeOf = ({ findings }: Awaited<ReturnType<typeof verify>>) => {
    const found = findings.find(({ check }) => check === 'evidence.unchanged')
    return [found?.outcome, found?.details?.['code']]
  }

  test('is not fetched unless it is asked for, and a replay says the same', async () => {
    const { asked, fetch } = serving('Another seam.')
    const badge = await shown()
    const { bundle, ...report } = await verify(badge, { at, fetch, record: true })
    expect(codeOf(report)).toEqual(['skipped', 'not_asked'])
    expect(asked).toEqual([])
    if (bundle === undefined) throw new Error('nothing was recorded')
    expect(await verify(badge, { replay: bundle })).toEqual(report)
  })

  test('is compared in a replay, where the bundle holds it', async () => {
    const badge = await shown()
    for (const [text, outcome] of [
      ['A tight seam.', 'passed'],
      ['Another seam.', 'failed'],
    ] as const) {
      const { fetch } = serving(text)
      const recording = { at, record: true, evidence: 'fetch', fetch } as const
      const { bundle, findings } = await verify(badge, recording)
      if (bundle === undefined) throw new Error('nothing was recorded')
      const again = await verify(badge, { replay: bundle })
      expect(codeOf(again)[0]).toBe(outcome)
      expect(again.findings).toEqual(findings)
      const ignored = await verify(badge, { replay: bundle, evidence: 'ignore' })
      expect(codeOf(ignored)).toEqual(['skipped', 'not_asked'])
    }
  })
})

describe('didResolver', () => {
  const did = 'did:boat:quay:7'
  const jwk = publicKeyOf(signing.key)
  const didDocument = {
    id: did,
    assertionMethod: [{ id: `${did}#k`, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }],
  }
  const resolving = () => {
    const resolution = { didDocument, didResolutionMetadata: {}, didDocumentMetadata: {} }
    return { resolve: vi.fn<DidResolver['resolve']>(async () => resolution) }
  }
  const byDid = async () => {
    const signer = createSigner(signing.key)
    const issuer = { id: did, name: 'Shipyard School' }
    const method = { signer, now: at, verificationMethod: `${did}#k` }
    return (await issue({ ...draft, issuer }, method)).text
  }

  test('finds the keys of other DIDs, which are recorded and replayed without it', async () => {
    const didResolver = resolving()
    const badge = await byDid()
    const first = await verify(badge, { at, didResolver, record: true })
    expect(first.verdict).toBe('verified')
    expect(didResolver.resolve.mock.calls).toEqual([[did]])
    expect(first.bundle?.documents).toEqual({
      [did]: {
        status: 200,
        contentType: 'application/did+json',
        body: JSON.stringify(didDocument),
      },
    })
    const replay = first.bundle
    if (replay === undefined) throw new Error('nothing was recorded')
    const again = await verify(badge, { replay })
    const { bundle: _, documents, ...report } = first
    expect(again).toMatchObject(report)
    expect(again.documents).toEqual(
      documents.map((item) => (item.url === did ? { ...item, from: 'bundle' } : item)),
    )
  })

  test('is not asked offline, nor beside a bundle', async () => {
    const didResolver = resolving()
    const replay = { format: 'openboat-bundle/1', at: at.toISOString(), documents: {} } as const
    const badge = await byDid()
    for (const options of [{}, { offline: true, didResolver }, { replay, didResolver }]) {
      const { verdict, findings } = await verify(badge, { at, ...options })
      expect(verdict).toBe('undetermined')
      const proof = findings.find(({ check }) => check === 'proof.satisfied')
      expect(proof?.details?.['code']).toBe('key_method_unsupported')
    }
    expect(didResolver.resolve).not.toHaveBeenCalled()
  })

  test('serves all badges of a run, in every thread', async () => {
    const didResolver = resolving()
    const content = await byDid()
    const inputs = ['a', 'b', 'c'].map((input) => ({ input, content }))
    for await (const result of verifyMany(inputs, { at, didResolver, threads: 1 })) {
      expect(result).toMatchObject({ report: { verdict: 'verified' } })
    }
    expect(didResolver.resolve).toHaveBeenCalledOnce()
  })

  test('is bounded in time like any document', async () => {
    const resolve = async () => await new Promise<never>(() => undefined)
    const options = { at, didResolver: { resolve }, limits: { documentTimeoutMs: 1 } }
    const { findings } = await verify(await byDid(), options)
    const proof = findings.find(({ check }) => check === 'proof.satisfied')
    expect(proof).toMatchObject({ outcome: 'unknown', details: { code: 'key_unreachable' } })
    expect(proof?.message).toContain('no answer in 1 ms')
  })
})
