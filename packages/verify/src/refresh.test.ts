import { OB_3, VC_2, type JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, jwtOf, signed, signedByOther } from './badge.fixture.ts'
import type { VerifyOptions } from './options.ts'
import { entryFor, listUrl, signedListAbout } from './status.fixture.ts'
import { linesOf, verifyIn, type World } from './world.fixture.ts'

const url = 'https://issuer.example/refresh'
const later = '2026-05-01T09:00:00Z'

const renewable = (changes: JsonObject = {}): JsonObject =>
  badge({
    '@context': [VC_2, OB_3, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    refreshService: { id: url, type: '1EdTechCredentialRefresh' },
    ...changes,
  })

async function linesFor(answer: World[string], input?: JsonObject): Promise<string[]> {
  const report = await verifyIn({ [url]: answer }, input ?? (await signed(renewable())))
  return linesOf(report).filter((line, at) => at === 0 || line.startsWith('refresh.'))
}

describe('a newer version', () => {
  it('takes the place of the given one, once', async () => {
    const newer = await signed(renewable({ validFrom: later, name: 'Médiation, renouvelée' }))
    const report = await verifyIn({ [url]: newer }, await signed(renewable()))
    expect(report.verdict).toBe('verified')
    expect(report.badge).toMatchObject({ name: { und: 'Médiation, renouvelée' } })
    expect(linesOf(report).filter((line) => line.startsWith('refresh.'))).toEqual([
      'refresh.current passed renewed',
    ])
    expect(report.documents.filter((document) => document.url === url)).toHaveLength(1)
  })

  it('as a JWT', async () => {
    const newer = await jwtOf(renewable({ validFrom: later }))
    expect(await linesFor(newer)).toEqual(['verified', 'refresh.current passed renewed'])
  })

  it('saves one that has expired', async () => {
    const newer = await signed(renewable({ validFrom: later }))
    const old = await signed(renewable({ validUntil: '2026-04-01T09:00:00Z' }))
    expect(await linesFor(newer, old)).toEqual(['verified', 'refresh.current passed renewed'])
  })

  it('is judged by its own status', async () => {
    const newer = await signed(
      renewable({ validFrom: later, credentialStatus: entryFor('revocation') }),
    )
    const world = { [url]: newer, [listUrl]: await signedListAbout('revocation', true) }
    const report = await verifyIn(world, await signed(renewable()))
    expect(linesOf(report)).toContain('status.not-revoked failed revoked')
  })
})

it.each<[string, () => Promise<World[string]> | World[string], string]>([
  ['the same version', () => signed(renewable()), 'passed current'],
  [
    'an older one',
    () => signed(renewable({ validFrom: '2026-02-01T09:00:00Z' })),
    'passed current',
  ],
  ['nothing', () => 404, 'warning unreachable'],
  ['nothing any more', () => 410, 'warning gone'],
  ['a page', () => '<html>', 'warning other_credential'],
  [
    'another badge',
    () => signed(renewable({ id: 'urn:uuid:0', validFrom: later })),
    'warning other_credential',
  ],
  [
    'one of another issuer',
    () => signedByOther(renewable({ issuer: 'https://other.example', validFrom: later })),
    'warning other_credential',
  ],
  ['a forged one', () => signedByOther(renewable({ validFrom: later })), 'warning rejected'],
  [
    'one that was changed',
    async () => ({ ...(await signed(renewable({ validFrom: later }))), name: 'Autre' }),
    'warning rejected',
  ],
])('a service that answers %s leaves the given one', async (_, answer, line) => {
  expect(await linesFor(await answer())).toEqual(['verified', `refresh.current ${line}`])
})

describe('what is found says', () => {
  const foundFor = async (answer: World[string], options: Partial<VerifyOptions> = {}) => {
    const report = await verifyIn({ [url]: answer }, await signed(renewable()), options)
    return report.findings.find(({ check }) => check === 'refresh.current')
  }

  it('which service has a version of when', async () => {
    expect(await foundFor(await signed(renewable({ validFrom: later })))).toMatchObject({
      path: '/refreshService',
      details: { service: url, code: 'renewed', validFrom: later },
    })
  })

  it('why it was not reached', async () => {
    const found = await foundFor(404)
    expect(found).toMatchObject({ path: '/refreshService', details: { service: url } })
    expect(found?.message).toContain('HTTP 404')
  })

  it('what is wrong with the newer version', async () => {
    const newer = await signed(renewable({ validFrom: later }))
    const forged = await foundFor({ ...newer, name: 'Autre' })
    const alone = await verifyIn({}, { ...newer, name: 'Autre' })
    const fault = alone.findings.find(({ outcome }) => outcome === 'failed')
    expect(forged?.message).toContain(fault?.message)
    const silent = { verificationMethod: 'did:web:silent.example#key' }
    const unknown = await foundFor(await signed(renewable({ validFrom: later }), silent))
    expect(unknown?.details?.['code']).toBe('rejected')
    expect(unknown?.message).toContain('silent.example')
  })

  it('that a newer version nests too deep to be read', async () => {
    const deep = JSON.parse(`${'['.repeat(20)}1${']'.repeat(20)}`) as JsonObject[]
    const newer = renewable({ validFrom: later, evidence: deep })
    const codeFor = async (options: Partial<VerifyOptions>) =>
      (await foundFor(newer, options))?.details?.['code']
    expect(await codeFor({})).toBe('rejected')
    expect(await codeFor({ limits: { maxDepth: 16 } })).toBe('other_credential')
  })
})

it('a service that a forged badge names is not asked', async () => {
  const forged = { ...(await signed(renewable())), name: 'Autre' }
  const report = await verifyIn({ [url]: await signed(renewable()) }, forged)
  expect(linesOf(report)).toContain('refresh.current skipped unproven')
  expect(report.documents.map((document) => document.url)).not.toContain(url)
})

it.each([
  ['of another kind', { id: url, type: 'Profile' }],
  ['without an address', { type: '1EdTechCredentialRefresh' }],
])('a service %s is a remark', async (_, refreshService) => {
  const report = await verifyIn({}, await signed(renewable({ refreshService })))
  expect(report.verdict).toBe('verified')
  expect(report.findings.find(({ check }) => check === 'refresh.current')).toMatchObject({
    outcome: 'warning',
    path: '/refreshService',
    details: { code: 'unsupported_type' },
  })
})

describe('of several services', () => {
  const second = 'https://issuer.example/refresh/2'
  const services = [
    { id: 'https://issuer.example/odd', type: 'Profile' },
    { id: url, type: '1EdTechCredentialRefresh' },
    { id: second, type: '1EdTechCredentialRefresh' },
  ]
  const foundIn = async (world: World, options: Partial<VerifyOptions> = {}) => {
    const report = await verifyIn(
      world,
      await signed(renewable({ refreshService: services })),
      options,
    )
    const found = report.findings.filter(({ check }) => check === 'refresh.current')
    const lines = found.map(
      ({ outcome, path, details }) => `${path} ${outcome} ${String(details?.['code'])}`,
    )
    return { report, lines }
  }
  const [odd, first, next] = [0, 1, 2].map((index) => `/refreshService/${index}`)

  it('the next is asked where one does not know', async () => {
    const newer = await signed(renewable({ validFrom: later, name: 'Renouvelée' }))
    for (const [answer, line] of [
      [404, 'warning unreachable'],
      ['<html>', 'warning other_credential'],
      [await signedByOther(renewable({ validFrom: later })), 'warning rejected'],
    ] as const) {
      const { report, lines } = await foundIn({ [url]: answer, [second]: newer })
      const told = [`${odd} warning unsupported_type`, `${first} ${line}`, `${next} passed renewed`]
      expect(lines).toEqual(told)
      expect(report.badge?.name).toEqual({ und: 'Renouvelée' })
    }
  })

  it('the first that knows counts', async () => {
    const same = await signed(renewable({ refreshService: services }))
    const { report, lines } = await foundIn({ [url]: same, [second]: same })
    expect(lines).toEqual([`${odd} warning unsupported_type`, `${first} passed current`])
    expect(report.documents.map((document) => document.url)).not.toContain(second)
  })

  it('nobody knows, and the given one is judged', async () => {
    const { report, lines } = await foundIn({})
    expect(report.verdict).toBe('verified')
    expect(lines.slice(1)).toEqual([`${first} warning unreachable`, `${next} warning unreachable`])
  })

  it('as many newer versions are judged as there may be credentials', async () => {
    const forged = await signedByOther(renewable({ validFrom: later }))
    const world = { [url]: forged, [second]: forged }
    const { report } = await foundIn(world, { limits: { maxCredentials: 1 } })
    expect(report.findings.find(({ path }) => path === next)?.message).toContain('maxCredentials')
  })
})
