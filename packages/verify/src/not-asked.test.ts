import { createResolver, networkSource, offlineSource } from '@openboat/resolve'
import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, jwtOf, signed } from './badge.fixture.ts'
import { explain } from './explain.ts'
import { assertion, signedAssertion } from './open-badge-2/assertion.fixture.ts'
import { entryFor } from './status.fixture.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

// Whoever was not asked is not silent: what is said, and what is to be done, is another.

const nobodyAnswers: typeof fetch = async () => {
  throw new Error('asked')
}
const offline = createResolver(offlineSource)
const online = createResolver(networkSource({ fetch: nobodyAnswers }))

const listAt = (statusListCredential: string): Promise<JsonObject> =>
  signed(badge({ credentialStatus: entryFor('revocation', { statusListCredential }) }))
const withContext = (url: string): Promise<string> =>
  jwtOf(badge({ '@context': [...(badge()['@context'] as string[]), url] }))
const keyAt = (domain: string): Promise<JsonObject> => {
  const issuer = `did:web:${domain}`
  const signing = { verificationMethod: `${issuer}#key-1` }
  return signed(badge({ issuer: { id: issuer, type: ['Profile'], name: 'Port' } }), signing)
}

/** What is asked for, at an address that may be asked and at one that may not. */
const subjects: Record<
  string,
  readonly [string, (isPublic: boolean) => Promise<JsonObject | string>]
> = {
  key: ['proof.satisfied', (isPublic) => keyAt(isPublic ? 'issuer.example' : 'localhost')],
  list: ['status.not-revoked', (isPublic) => listAt(`${schemeOf(isPublic)}//issuer.example/list`)],
  context: [
    'json-ld.lossless',
    (isPublic) => withContext(`${schemeOf(isPublic)}//issuer.example/context.json`),
  ],
}

function schemeOf(isPublic: boolean): string {
  return isPublic ? 'https:' : 'http:'
}

describe.each(Object.entries(subjects))('a %s', (subject, [check, input]) => {
  it.each([
    ['offline', 'offline', offline, true],
    ['at an address that is not asked', 'refused', online, false],
    ['that does not answer', subject === 'context' ? 'unavailable' : 'unreachable', online, true],
  ] as const)('%s', async (_, code, resolver, isPublic) => {
    const report = await verifyIn({}, await input(isPublic), { resolver })
    expect(report.verdict).toBe('undetermined')
    expect(linesOf(report)).toContain(`${check} unknown ${subject}_${code}`)
  })

  it('each is explained by itself', async () => {
    const said = new Set<string>()
    for (const [resolver, isPublic] of [
      [offline, true],
      [online, false],
      [online, true],
    ] as const) {
      const { findings } = await verifyIn({}, await input(isPublic), { resolver })
      const finding = findings.find((each) => each.check === check)
      if (finding === undefined) throw new Error(`${check} is missing`)
      for (const language of ['en', 'fr'] as const) {
        const { meaning, whatToDo } = explain(finding, language)
        said.add(`${meaning} ${whatToDo}`)
        if (!isPublic) expect(whatToDo).toContain('--allow-origin')
      }
    }
    expect(said.size).toBe(6)
  })
})

it('an assertion of Open Badges 2.0, and what it links', async () => {
  const hosted = await verifyIn({}, assertion(), { resolver: offline })
  expect(linesOf(hosted)).toContain('hosted.fetched unknown offline')
  const signedOne = await verifyIn({}, await signedAssertion(), { resolver: offline })
  expect(linesOf(signedOne)).toEqual(
    expect.arrayContaining([
      'linked.fetched unknown offline',
      'proof.satisfied unknown key_offline',
    ]),
  )
})
