import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import {
  badge,
  endorsement,
  issuer,
  other,
  signed,
  signedByOther,
  subject,
} from '../badge.fixture.ts'
import { assertion, hostedWorld, profile, profileUrl } from '../open-badge-2/assertion.fixture.ts'
import type { VerificationReport } from '../report.ts'
import { verifyIn, type World } from '../world.fixture.ts'

const home = 'https://issuer.example/'
const logo = 'https://issuer.example/logo.svg'
const picture = 'https://issuer.example/badges/1.png'

const illustrated = (changes: JsonObject = {}): Promise<JsonObject> =>
  signed(
    badge({
      issuer: {
        id: issuer,
        type: ['Profile'],
        name: 'École de la Rive',
        url: home,
        image: { id: logo, type: 'Image' },
      },
      image: { id: 'data:image/png;base64,iVBORw0KGgo=', type: 'Image' },
      credentialSubject: subject({}, { image: { id: picture, type: 'Image' } }),
      ...changes,
    }),
  )

function pagesIn({ findings }: VerificationReport): string[] {
  return findings
    .filter(({ check }) => check === 'pages.reachable')
    .map(({ outcome, details }) =>
      [outcome, details?.['what'], details?.['url'], details?.['code'] ?? ''].join(' ').trim(),
    )
}

/** Without the contexts, which are built in. */
function fetchedFor({ documents }: VerificationReport): string[] {
  return documents.filter(({ from }) => from !== 'embedded').map(({ url }) => url)
}

const all: World = { [home]: '<!doctype html>', [logo]: '<svg/>', [picture]: 'PNG' }

describe('of Open Badges 3.0', () => {
  it('are there', async () => {
    const report = await verifyIn(all, await illustrated(), { pages: 'fetch' })
    expect(pagesIn(report)).toEqual([
      `passed picture ${picture}`,
      `passed picture ${logo}`,
      `passed home page ${home}`,
    ])
    expect(fetchedFor(report)).toEqual([home, picture, logo])
  })

  it('are gone, which changes no verdict', async () => {
    const report = await verifyIn({ ...all, [home]: 404, [logo]: 500 }, await illustrated(), {
      pages: 'fetch',
    })
    expect(report.verdict).toBe('verified')
    expect(pagesIn(report)).toEqual([
      `passed picture ${picture}`,
      `warning picture ${logo} unreachable`,
      `warning home page ${home} unreachable`,
    ])
  })

  it.each(['ignore', undefined] as const)('are not asked for (%s)', async (pages) => {
    const options = pages === undefined ? {} : { pages }
    const report = await verifyIn(all, await illustrated(), options)
    expect(pagesIn(report)).toEqual([])
    expect(fetchedFor(report)).toEqual([])
  })

  it('are those of the badge alone, not of who endorses it', async () => {
    const endorser = { id: other, type: ['Profile'], name: 'Réseau', url: 'https://other.example/' }
    const id = 'urn:uuid:5a9bb7a5-54c2-4f0e-8f4e-0e7b6d7c1a01'
    const endorsed = await illustrated({
      endorsement: [await signedByOther(endorsement(id, { issuer: endorser }))],
    })
    const report = await verifyIn(all, endorsed, { pages: 'fetch' })
    expect(report.endorsements.map(({ verdict }) => verdict)).toEqual(['verified'])
    expect(fetchedFor(report)).not.toContain('https://other.example/')
  })

  it('count among the documents that are fetched', async () => {
    const options = { pages: 'fetch', limits: { maxDocuments: 1 } } as const
    const report = await verifyIn(all, await illustrated(), options)
    expect(pagesIn(report).map((line) => line.split(' ')[0])).toEqual([
      'passed',
      'warning',
      'warning',
    ])
  })

  it('that are the same address are asked for once', async () => {
    const twice = subject({}, { image: { id: logo, type: 'Image' } })
    const report = await verifyIn(all, await illustrated({ credentialSubject: twice }), {
      pages: 'fetch',
    })
    expect(pagesIn(report)).toEqual([`passed picture ${logo}`, `passed home page ${home}`])
  })
})

describe('of Open Badges 2.0', () => {
  it('are those of the linked documents', async () => {
    const world = hostedWorld({
      [profileUrl]: profile({ image: logo }),
      [picture]: 'PNG',
      [home]: 404,
    })
    const report = await verifyIn(world, assertion(), { pages: 'fetch' })
    expect(report.verdict).toBe('verified')
    expect(pagesIn(report)).toEqual([
      `passed picture ${picture}`,
      `warning picture ${logo} unreachable`,
      `warning home page ${home} unreachable`,
    ])
  })

  it('of a profile alone', async () => {
    const report = await verifyIn(hostedWorld({ [home]: 'Bienvenue' }), profile(), {
      pages: 'fetch',
    })
    expect(pagesIn(report)).toEqual([`passed home page ${home}`])
  })
})
