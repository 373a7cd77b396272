import { bake } from '@openboat/bakery'
import { OB_2, type JsonObject } from '@openboat/model'
import { bundleSource, createResolver } from '@openboat/resolve'
import { expect, test } from 'vitest'
import type { Resolver } from '../resolver.ts'
import { pixel } from '../picture.fixture.ts'
import { at, linesOf, verifyIn } from '../world.fixture.ts'
import {
  assertion,
  assertionUrl,
  badgeClass,
  badgeClassUrl,
  hostedWorld,
  profile,
  profileUrl,
} from './assertion.fixture.ts'

// The host is the forger's here; none of its badges may seem to be the university's.
const university = 'https://university.example/profile'

function withoutId({ id: _, ...document }: JsonObject): JsonObject {
  return document
}

test.each([
  ['@id', university],
  ['id', 'did:web:university.example'],
  ['@id', 'did:web:university.example'],
])('a profile on the web is known by its address, not by its %s %s', async (name, id) => {
  const forged = { ...withoutId(profile()), [name]: id }
  const report = await verifyIn(hostedWorld({ [profileUrl]: forged }), assertion())
  expect(report.badge?.issuer.id).toBe(profileUrl)
  expect(report.verdict).toBe(id === university ? 'rejected' : 'verified')
})

test.each([
  ['@id', university, 'rejected'],
  ['id', 'did:web:university.example', 'undetermined'],
  ['id', 'did:example:urn:university', 'undetermined'],
  ['id', ` ${university}`, 'undetermined'],
  ['id', 'https:/university.example/profile', 'undetermined'],
])('an embedded profile proves no %s %s', async (name, id, verdict) => {
  const issuer = { ...withoutId(profile()), [name]: id }
  const world = hostedWorld({ [badgeClassUrl]: badgeClass({ issuer }) })
  const report = await verifyIn(world, assertion())
  expect(report.verdict).toBe(verdict)
})

test('an address that climbs out of where the issuer hosts its badges is out of scope', async () => {
  const url = 'https://issuer.example/assertions/%2e%2e/uploads/1'
  const verification = { startsWith: 'https://issuer.example/assertions/' }
  const report = await verifyIn(
    hostedWorld({ [url]: assertion({ id: url }), [profileUrl]: profile({ verification }) }),
    assertion({ id: url }),
  )
  expect(linesOf(report)).toContain('hosted.in-scope failed')
})

test('a picture on the site of the issuer is no hosted original', async () => {
  const picture = bake(pixel, JSON.stringify(assertion()), { tag: 'openbadges' })
  const documents = {
    [assertionUrl]: { status: 200, bodyBase64: btoa(String.fromCharCode(...picture)) },
  }
  const bundle = { format: 'openboat-bundle/1', at: at.toISOString(), documents } as const
  const report = await verifyIn({}, assertion(), {
    resolver: createResolver(bundleSource(bundle)),
  })
  expect(linesOf(report)).toContain('hosted.fetched unknown no_badge')
})

test('a badge class with its issuer in lists of one is judged as it is shown', async () => {
  const report = await verifyIn(
    hostedWorld({ [badgeClassUrl]: badgeClass({ '@context': [OB_2], issuer: [profileUrl] }) }),
    assertion({ badge: [badgeClassUrl] }),
  )
  expect(report.badge?.issuer.id).toBe(profileUrl)
  expect(linesOf(report)).toContain('hosted.in-scope passed')
})

const redirected = (from: string, finalUrl: string): Resolver => {
  const documents = Object.fromEntries(
    Object.entries(hostedWorld()).map(([url, document]) => [
      url,
      { status: 200, body: JSON.stringify(document), ...(url === from ? { finalUrl } : {}) },
    ]),
  )
  const bundle = { format: 'openboat-bundle/1', at: at.toISOString(), documents } as const
  return createResolver(bundleSource(bundle))
}

test.each([
  ['https://forger.example/1', 'undetermined'],
  ['https://issuer.www.example/1', 'undetermined'],
  ['https://issuer.example/elsewhere', 'verified'],
  ['https://www.issuer.example/assertions/1', 'verified'],
])('an answer that a redirect brought from %s', async (finalUrl, verdict) => {
  const resolver = redirected(assertionUrl, finalUrl)
  const report = await verifyIn({}, assertion(), { resolver })
  expect(report.verdict).toBe(verdict)
  if (verdict === 'verified') return
  const found = report.findings.find(({ check }) => check === 'hosted.fetched')
  expect(found).toMatchObject({ outcome: 'unknown', details: { code: 'redirected', finalUrl } })
})

test.each([
  [badgeClassUrl, '/badge'],
  [profileUrl, '/badge/issuer'],
])('a link to %s that a redirect leads elsewhere', async (url, path) => {
  const resolver = redirected(url, 'https://forger.example/1')
  const report = await verifyIn({}, assertion(), { resolver })
  expect(report.verdict).toBe('undetermined')
  const found = report.findings.find(({ outcome }) => outcome === 'unknown')
  expect(found).toMatchObject({
    check: 'linked.fetched',
    path,
    details: { url, code: 'redirected' },
  })
})

test('an issuer whose name mixes alphabets is remarked', async () => {
  const world = hostedWorld({ [profileUrl]: profile({ name: 'Univеrsity' }) })
  const report = await verifyIn(world, assertion())
  expect(linesOf(report)).toContain('issuer.unambiguous warning mixed_scripts')
})

test('a badge at an address that is not encrypted is asked for there', async () => {
  const url = 'http://issuer.example/assertions/1'
  const world = hostedWorld({ [url]: assertion({ id: url }) })
  const { findings } = await verifyIn(world, assertion({ id: url }))
  expect(findings.find(({ check }) => check === 'hosted.fetched')?.outcome).toBe('passed')
})
