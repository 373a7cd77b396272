import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../finding.ts'
import { goodHosted } from '../good-reports.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  assertion,
  assertionUrl,
  badgeClass,
  badgeClassUrl,
  hostedLines,
  hostedWorld,
  profile,
  profileUrl,
} from './assertion.fixture.ts'

describe('where an issuer hosts its badges', () => {
  const scoped = (verification: JsonObject): World => ({ [profileUrl]: profile({ verification }) })
  const out = linesBut(goodHosted, { verdict: 'rejected', 'hosted.in-scope': 'failed' })

  it.each([
    ['startsWith', { startsWith: 'https://issuer.example/assertions/' }, goodHosted],
    [
      'one of startsWith',
      { startsWith: ['https://b.example/', 'https://issuer.example/'] },
      goodHosted,
    ],
    ['another startsWith', { startsWith: 'https://issuer.example/other/' }, out],
    ['allowedOrigins', { allowedOrigins: ['issuer.example'] }, goodHosted],
    ['other allowedOrigins', { allowedOrigins: ['b.example'] }, out],
    [
      'startsWith, but not allowedOrigins',
      { startsWith: 'https://issuer.example/', allowedOrigins: 'b.example' },
      out,
    ],
  ])('%s', async (_, verification, lines) => {
    expect(await hostedLines(scoped(verification))).toEqual(lines)
  })

  it('an issuer on another host must say so', async () => {
    const elsewhere = 'https://school.example/profile'
    const world = (changes: JsonObject): World => ({
      [badgeClassUrl]: badgeClass({ issuer: elsewhere }),
      [elsewhere]: profile({ id: elsewhere, ...changes }),
    })
    expect(await hostedLines(world({}))).toEqual(out)
    const allowed = { verification: { allowedOrigins: ['issuer.example'] } }
    expect(await hostedLines(world(allowed))).toEqual(goodHosted)
  })

  it('one of several hosts, with or without a port', async () => {
    const url = 'https://issuer.example:8443/assertions/1'
    const verification = { allowedOrigins: ['b.example', 'issuer.example'] }
    const outcomeFor = async (allowedOrigins: string[]): Promise<string[]> => {
      const world = hostedWorld({
        [url]: assertion({ id: url }),
        [profileUrl]: profile({ verification: { ...verification, allowedOrigins } }),
      })
      const lines = linesOf(await verifyIn(world, assertion({ id: url })))
      return lines.filter((line) => line.startsWith('hosted.in-scope'))
    }
    expect(await outcomeFor(verification.allowedOrigins)).toEqual(['hosted.in-scope passed'])
    expect(await outcomeFor(['issuer.example:8443'])).toEqual(['hosted.in-scope passed'])
    expect(await outcomeFor(['issuer.example:8444'])).toEqual(['hosted.in-scope failed'])
  })

  describe('without an address of its own', () => {
    const inScope = async (changes: JsonObject): Promise<Finding | undefined> => {
      const { id: _, ...issuer } = profile(changes)
      const world = hostedWorld({ [badgeClassUrl]: badgeClass({ issuer }) })
      const { findings } = await verifyIn(world, assertion())
      return findings.find(({ check }) => check === 'hosted.in-scope')
    }

    it('is not known, though it links to a site', async () => {
      expect((await inScope({}))?.outcome).toBe('warning')
    })

    it('is where it says', async () => {
      const [here, there] = ['https://issuer.example/', 'https://other.example/']
      expect(await inScope({ verification: { startsWith: here } })).toMatchObject({
        outcome: 'passed',
      })
      expect(await inScope({ verification: { startsWith: there } })).toMatchObject({
        outcome: 'failed',
        details: { url: assertionUrl },
      })
    })
  })

  it('of a profile by itself there is nothing to ask', async () => {
    const { verdict, findings } = await verifyIn(hostedWorld(), profile())
    expect(verdict).toBe('verified')
    expect(findings.map(({ check }) => check)).not.toContain('hosted.in-scope')
  })

  it('of an issuer that does not answer and has no address is not known', async () => {
    const world = hostedWorld({ [badgeClassUrl]: 404 })
    const { findings } = await verifyIn(world, assertion())
    const found = findings.find(({ check }) => check === 'hosted.in-scope')
    expect(found?.outcome).toBe('unknown')
  })
})
