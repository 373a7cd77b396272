import { createResolver, onceSource, type DocumentSource } from '@openboat/resolve'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import { allowanceOf } from './allowance.ts'
import { badge, endorsement, jwtOf, learnerRecord, signed, signedByOther } from './badge.fixture.ts'
import { otherKey } from './keys.fixture.ts'
import { verifyBadge } from './verify-badge.ts'
import { at } from './world.fixture.ts'

describe('an allowance', () => {
  it('is for so many documents, each of which counts once', () => {
    const asked = new Set<string>()
    const allowance = allowanceOf(asked, 2)
    for (const url of ['https://a.example/', 'https://a.example/#k', 'https://b.example/']) {
      expect(allowance.objection(url, 'a/b')).toBe(undefined)
      allowance.spend(url, 'a/b')
    }
    expect(allowance.objection('https://c.example/', 'a/b')).toContain('more than 2 documents')
    expect(allowanceOf(asked, 2).objection('https://c.example/')).toContain('limits.maxDocuments')
    expect(allowance.objection('https://a.example/#other', 'a/b')).toBe(undefined)
  })

  it('counts each representation, because each is a request', () => {
    const allowance = allowanceOf(new Set(), 1)
    allowance.spend('https://a.example/', 'a/b')
    expect(allowance.objection('https://a.example/', 'a/c')).not.toBe(undefined)
  })
})

/** A web on which every endorser has a profile, and no domain a key set; it counts who asks. */
function web() {
  const asked: string[] = []
  const source: DocumentSource = async (url) => {
    asked.push(url)
    const id = url.replace(/#.*$/, '')
    const method = { id: `${id}#k`, controller: id, publicKeyJwk: publicKeyOf(otherKey) }
    const body = new TextEncoder().encode(JSON.stringify({ id, assertionMethod: [method] }))
    const status = id.endsWith('jwks.json') ? 404 : 200
    return { url, finalUrl: url, status, body, from: 'network' }
  }
  return { asked, resolver: createResolver(onceSource(source, { maxEntries: 100 })) }
}

const id = 'urn:uuid:5a9bb7a5-54c2-4f0e-8f4e-0e7b6d7c1a01'

async function endorsedBy(issuers: readonly string[]) {
  const endorsements = issuers.map((issuer) =>
    jwtOf(endorsement(id, { issuer: { id: issuer, type: ['Profile'], name: 'Yard' } }), {
      key: otherKey,
      header: { kid: 'k' },
    }),
  )
  return await signed(badge({ endorsementJwt: await Promise.all(endorsements) }))
}

describe('limits.maxDocuments', () => {
  it('counts nothing that is in the badge itself', async () => {
    const endorsements = await Promise.all([signedByOther(endorsement(id)), jwtOf(badge())])
    const members = [
      await signed(badge({ endorsement: endorsements.slice(0, 1) })),
      await signed(badge({ id: 'urn:uuid:5a9bb7a5-54c2-4f0e-8f4e-0e7b6d7c1a02' })),
    ]
    const { asked, resolver } = web()
    const limits = { maxDocuments: 0 }
    const report = await verifyBadge(await signed(learnerRecord(members)), { at, resolver, limits })
    expect(report.verdict).toBe('verified')
    expect(report.contained[0]?.endorsements[0]?.verdict).toBe('verified')
    expect(asked).toEqual([])
  })

  it('counts each document, also several for one key', async () => {
    const issuers = ['a', 'b', 'c'].map((name) => `https://${name}.example/issuer`)
    const input = await endorsedBy(issuers)
    for (const [maxDocuments, verified] of [
      [6, 3],
      [5, 2],
      [4, 2],
      [1, 0],
      [0, 0],
    ] as const) {
      const { asked, resolver } = web()
      const report = await verifyBadge(input, { at, resolver, limits: { maxDocuments } })
      expect(asked).toHaveLength(maxDocuments)
      const verdicts = report.endorsements.map(({ verdict }) => verdict)
      expect(verdicts.filter((verdict) => verdict === 'verified')).toHaveLength(verified)
      // Not rejected: nobody has said that these keys are not the issuers'.
      expect(verdicts.filter((verdict) => verdict === 'undetermined')).toHaveLength(3 - verified)
    }
  })

  it('counts what is asked for again once, and asks once, whatever the answer', async () => {
    const input = await endorsedBy(Array.from({ length: 4 }, () => 'https://a.example/issuer'))
    const { asked, resolver } = web()
    const limits = { maxDocuments: 2 }
    const report = await verifyBadge(input, { at, resolver, limits })
    expect(report.endorsements.map(({ verdict }) => verdict)).toEqual(Array(4).fill('verified'))
    expect(asked).toEqual(['https://a.example/.well-known/jwks.json', 'https://a.example/issuer'])
  })
})
