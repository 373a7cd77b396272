import { describe, expect, it } from 'vitest'
import { goodHosted } from '../good-reports.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  assertion,
  badgeClass,
  badgeClassUrl,
  hostedLines,
  hostedWorld,
  profile,
  profileUrl,
} from './assertion.fixture.ts'

describe('what the badge links to', () => {
  it('an issuer that is not there', async () => {
    expect(await hostedLines({ [profileUrl]: 404 })).toEqual(
      linesBut(goodHosted, {
        verdict: 'undetermined',
        'linked.fetched': ['passed', 'unknown'],
        'linked.id': ['passed'],
        'linked.conforms': ['passed'],
        'hosted.in-scope': 'passed',
      }),
    )
  })

  it('a page in place of the badge class', async () => {
    const lines = await hostedLines({ [badgeClassUrl]: '<!doctype html>' })
    expect(lines[0]).toBe('rejected')
    expect(lines).toContain('linked.fetched failed')
  })

  it('a badge class that claims to be another host’s', async () => {
    const id = 'https://other.example/badges/1'
    expect(await hostedLines({ [badgeClassUrl]: badgeClass({ id }) })).toEqual(
      linesBut(goodHosted, { verdict: 'rejected', 'linked.id': ['failed', 'passed'] }),
    )
  })

  it('a badge class alone is a hosted document', async () => {
    const report = await verifyIn(hostedWorld(), badgeClass())
    expect(report.verdict).toBe('verified')
    expect(report.findings.map(({ check }) => check)).not.toContain('period.started')
  })

  it.each<[string, World, string, string]>([
    ['an issuer', { [profileUrl]: 404 }, profileUrl, '/badge/issuer'],
    ['a badge class', { [badgeClassUrl]: 404 }, badgeClassUrl, '/badge'],
    [
      'a page in place of an issuer',
      { [profileUrl]: '<!doctype html>' },
      profileUrl,
      '/badge/issuer',
    ],
  ])('%s that is not there is named by its address and its place', async (_, world, url, path) => {
    const { findings } = await verifyIn(hostedWorld(world), assertion())
    const found = findings.find(
      ({ check, outcome }) => check === 'linked.fetched' && outcome !== 'passed',
    )
    expect(found).toMatchObject({ path, details: { url } })
  })

  it('every document is at its place', async () => {
    const { findings } = await verifyIn(hostedWorld(), assertion())
    const found = findings.filter(({ check }) => check.startsWith('linked.'))
    expect(found.map(({ check, path }) => `${check} ${path}`)).toEqual([
      'linked.fetched /badge',
      'linked.id /badge',
      'linked.conforms /badge',
      'linked.fetched /badge/issuer',
      'linked.id /badge/issuer',
      'linked.conforms /badge/issuer',
    ])
  })

  it('the issuer of a badge class alone is one step away', async () => {
    const { findings, badge } = await verifyIn(hostedWorld(), badgeClass())
    const found = findings.filter(({ check }) => check === 'linked.fetched')
    expect(found.map(({ path }) => path)).toEqual(['/issuer'])
    expect(badge?.issuer.name).toEqual({ und: 'École de la Rive' })
  })

  it('neither an address nor an object', async () => {
    const world = hostedWorld({ [badgeClassUrl]: badgeClass({ issuer: 7 }) })
    const { verdict, findings } = await verifyIn(world, assertion())
    expect(verdict).toBe('rejected')
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'linked.fetched',
        outcome: 'failed',
        path: '/badge/issuer',
      }),
    )
  })

  it.each([
    ['without an id', undefined, 'warning'],
    ['with a name', 'urn:uuid:6f0d8a53-6b5c-4f61-9a2e-7c3f0b8d4e04', 'warning'],
    ['with an id that it would have to prove', 'did:web:issuer.example', 'unknown'],
  ])('an issuer that is only embedded, %s', async (_, id, outcome) => {
    const { id: __, ...issuer } = profile(
      id === undefined ? {} : { url: 'https://issuer.example/' },
    )
    const named = id === undefined ? issuer : { ...issuer, id }
    const world = hostedWorld({ [badgeClassUrl]: badgeClass({ issuer: named }) })
    const { findings, badge } = await verifyIn(world, assertion())
    const found = findings.filter(({ check }) => check === 'linked.fetched')
    expect(found[1]).toMatchObject({ outcome, path: '/badge/issuer' })
    expect(badge?.issuer.name).toEqual({ und: 'École de la Rive' })
  })

  it('what is wrong with a linked document is said in one finding', async () => {
    const { name: _, criteria: __, ...less } = badgeClass()
    const { findings } = await verifyIn(hostedWorld({ [badgeClassUrl]: less }), assertion())
    const found = findings.find(({ check }) => check === 'linked.conforms')
    expect(found).toMatchObject({ outcome: 'failed', path: '/badge' })
    const { checks = [], url } = found?.details ?? {}
    expect(url).toBe(badgeClassUrl)
    expect(checks).toHaveLength(2)
    expect(found?.message).toMatch(/criteria.*; .*name|name.*; .*criteria/)
  })

  it('what is to be remarked in a linked document is a warning', async () => {
    const remarked = profile({ email: 7 })
    const { findings } = await verifyIn(hostedWorld({ [profileUrl]: remarked }), assertion())
    const found = findings.filter(({ check }) => check === 'linked.conforms')
    expect(found[1]).toMatchObject({
      outcome: 'warning',
      path: '/badge/issuer',
      message: expect.stringMatching(/: \/email /),
      details: { url: profileUrl, checks: ['model.properties'] },
    })
    const strict = await verifyIn(hostedWorld({ [profileUrl]: remarked }), assertion(), {
      profile: 'strict',
    })
    expect(linesOf(strict)).toContain('linked.conforms failed')
  })
})
