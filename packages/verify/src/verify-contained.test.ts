import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import {
  badge,
  issuer,
  jwtOf,
  learnerRecord,
  other,
  presentation,
  signed,
  signedByOther,
  subject,
} from './badge.fixture.ts'
import { otherKey } from './keys.fixture.ts'
import { goodBadge, goodEndorsement, goodJwt } from './good-reports.fixture.ts'
import { baked, pixel } from './picture.fixture.ts'
import { linesBut, linesOf, verifyIn } from './world.fixture.ts'

async function forgedBadge(): Promise<JsonObject> {
  return { ...(await signed(badge())), name: 'Autre chose' }
}

const forged = linesBut(goodBadge, {
  verdict: 'rejected',
  'proof.satisfied': 'failed signature_invalid',
})

describe('a learner record', () => {
  it('with good badges is verified', async () => {
    const report = await verifyIn({}, await signed(learnerRecord([await signed(badge())])))
    expect(linesOf(report)).toEqual(linesBut(goodEndorsement, { 'contained.verified': 'passed' }))
    expect(report.contained.map(linesOf)).toEqual([goodBadge])
  })

  it('with a forged badge is rejected, although its own signature is good', async () => {
    const input = await signed(learnerRecord([await signed(badge()), await forgedBadge()]))
    const report = await verifyIn({}, input)
    expect(linesOf(report)).toEqual(
      linesBut(goodEndorsement, {
        verdict: 'rejected',
        'contained.verified': ['passed', 'failed'],
      }),
    )
    expect(report.contained.map(linesOf)).toEqual([goodBadge, forged])
    expect(report.findings.at(-1)?.path).toBe('/credentialSubject/verifiableCredential/1')
  })

  it('with a forged badge under a subject in a list is rejected too', async () => {
    const { credentialSubject, ...record } = learnerRecord([await forgedBadge()])
    const subjects = isJsonObject(credentialSubject) ? [credentialSubject] : []
    const input = await signed({ ...record, credentialSubject: subjects })
    const report = await verifyIn({}, input)
    expect(report.verdict).toBe('rejected')
    expect(report.findings.at(-1)?.path).toBe('/credentialSubject/0/verifiableCredential/0')
  })
})

describe('a presentation', () => {
  async function verdictsOf(input: JsonObject): Promise<string[]> {
    const { verdict, findings, contained } = await verifyIn({}, input)
    const proof = findings.filter(({ check }) => check === 'proof.satisfied')
    return [
      verdict,
      ...proof.map(({ outcome }) => outcome),
      ...contained.map((item) => item.verdict),
    ]
  }

  it('unsigned does not show who presents', async () => {
    const input = presentation([await signed(badge())])
    expect(await verdictsOf(input)).toEqual(['undetermined', 'unknown', 'verified'])
  })

  it('unsigned and empty proves nothing', async () => {
    expect((await verdictsOf(presentation([])))[0]).not.toBe('verified')
  })

  it('unsigned, with a forged badge, is rejected', async () => {
    const input = presentation([await signed(badge()), await forgedBadge()])
    expect(await verdictsOf(input)).toEqual(['rejected', 'unknown', 'verified', 'rejected'])
  })

  it('signed by its holder is verified', async () => {
    const input = await signedByOther(presentation([await signed(badge())]))
    expect(await verdictsOf(input)).toEqual(['verified', 'passed', 'verified'])
  })

  it('signed by its holder to show who presents it is verified', async () => {
    const input = await signed(presentation([await signed(badge())]), {
      key: otherKey,
      purpose: 'authentication',
    })
    expect(await verdictsOf(input)).toEqual(['verified', 'passed', 'verified'])
  })

  it('signed by somebody else is rejected', async () => {
    const input = await signed(presentation([await signed(badge())]))
    expect(await verdictsOf(input)).toEqual(['rejected', 'failed', 'verified'])
  })

  it('with a badge in an envelope judges what is inside', async () => {
    const enveloped = async (jwt: string): Promise<JsonValue> => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${jwt}`,
      type: 'EnvelopedVerifiableCredential',
    })
    const jwt = await jwtOf(badge())
    const good = await verifyIn({}, presentation([await enveloped(jwt)]))
    expect(good.contained.map(linesOf)).toEqual([goodJwt])
    const bad = await verifyIn({}, presentation([await enveloped(`${jwt.slice(0, -4)}AAAA`)]))
    expect(bad.verdict).toBe('rejected')
  })

  it('of something that is no credential is rejected', async () => {
    expect((await verdictsOf(presentation([7])))[0]).toBe('rejected')
  })

  it('of a badge as a JWT, and without a list', async () => {
    const report = await verifyIn({}, presentation([await jwtOf(badge())]))
    expect(report.contained.map(linesOf)).toEqual([goodJwt])
    const single = { ...presentation([]), verifiableCredential: await signed(badge()) }
    expect(await containedIn(single)).toEqual([
      ['passed', '/verifiableCredential', { verdict: 'verified' }],
    ])
  })

  it.each<[string, (jwt: string) => JsonValue, string]>([
    ['nothing', () => 7, 'failed'],
    ['an empty envelope', () => ({ type: 'EnvelopedVerifiableCredential' }), 'failed'],
    ['an envelope elsewhere', (jwt) => envelope(`https://a.example/?data:,${jwt}`), 'failed'],
    ['an envelope with a number', () => envelope(7), 'failed'],
    ['an envelope of two types', (jwt) => envelope(`data:a,${jwt}`, ['Other']), 'passed'],
  ])('of %s', async (_, member, outcome) => {
    const input = presentation([member(await jwtOf(badge()))])
    // What is no credential has no verdict.
    const details = outcome === 'failed' ? undefined : { verdict: 'verified' }
    expect(await containedIn(input)).toEqual([[outcome, '/verifiableCredential/0', details]])
  })

  const envelope = (id: JsonValue, types: readonly string[] = []): JsonObject => ({
    id,
    type: ['EnvelopedVerifiableCredential', ...types],
  })

  async function containedIn(input: JsonObject): Promise<unknown[]> {
    const { findings } = await verifyIn({}, input)
    return findings
      .filter(({ check }) => check === 'contained.verified')
      .map(({ outcome, path, details }) => [outcome, path, details])
  }
})

describe('two versions of one credential', () => {
  const newer = badge({ validFrom: '2026-05-01T09:00:00Z' })

  it('the older one is remarked', async () => {
    const both = presentation([await signed(badge()), await signed(newer)])
    const { findings } = await verifyIn({}, both)
    const found = findings.filter(({ check }) => check === 'contained.current')
    expect(found).toMatchObject([
      { outcome: 'warning', details: { id: badge()['id'], code: 'superseded' } },
    ])
    expect(found[0]?.message).toContain('2026-03-01T09:00:00Z')
  })

  it('a newer one that is forged says nothing about the older one', async () => {
    const both = presentation([await signed(badge()), await signedByOther(newer), 'no badge'])
    const lines = linesOf(await verifyIn({}, both))
    expect(lines.filter((line) => line.startsWith('contained.current'))).toEqual([])
  })
})

it('what a badge has beside its achievement is not contained in it', async () => {
  const strange = subject({ verifiableCredential: [await forgedBadge()] })
  const { contained } = await verifyIn({}, badge({ credentialSubject: strange }))
  expect(contained).toEqual([])
})

it('a picture with a good badge and a forged one behind it is rejected', async () => {
  const first = baked(pixel, JSON.stringify(await signed(badge())))
  const second = baked(pixel, JSON.stringify(await forgedBadge()))
  const report = await verifyIn({}, bothOf(first, second))
  expect(linesOf(report)).toEqual(
    linesBut(goodBadge, {
      verdict: 'rejected',
      'input.image': 'warning several',
      'contained.verified': 'failed',
    }),
  )
  expect(report.contained.map(linesOf)).toEqual([forged])
  const found = report.findings.find(({ check }) => check === 'contained.verified')
  expect(found?.details).toEqual({ verdict: 'rejected' })
  expect(found?.message).toContain(badge()['id'])
  expect(found).not.toHaveProperty('path')
})

/** `first` with the chunk that makes `second` differ from the bare picture. */
function bothOf(first: Uint8Array, second: Uint8Array): Uint8Array {
  const start = String.fromCharCode(...second).indexOf('iTXt') - 4
  const chunk = second.subarray(start, start + second.length - pixel.length)
  const end = first.length - 12 // IEND
  return new Uint8Array([...first.subarray(0, end), ...chunk, ...first.subarray(end)])
}

describe('limits', () => {
  it('end what nests without end', async () => {
    let input: JsonObject = await signed(learnerRecord([]))
    for (let level = 0; level < 4; level += 1) input = learnerRecord([input])
    const depths: number[] = []
    for (const maxNesting of [0, 2, 4]) {
      const report = await verifyIn({}, input, { limits: { maxNesting } })
      depths.push(depthOf(report))
    }
    expect(depths).toEqual([1, 3, 4])
  })

  it('end what is too many', async () => {
    const good = await signed(badge())
    const report = await verifyIn({}, presentation([good, good, good]), {
      limits: { maxCredentials: 2 },
    })
    expect(report.contained.map(({ verdict }) => verdict)).toEqual([
      'verified',
      'verified',
      'undetermined',
    ])
    expect(report.contained.map(linesOf).at(-1)).toEqual([
      'undetermined',
      'check.completed unknown maxCredentials',
    ])
  })

  it('count credentials over all levels', async () => {
    const good = await signed(badge())
    const records = [learnerRecord([good, good]), learnerRecord([good, good])]
    const { contained } = await verifyIn({}, presentation(records), {
      limits: { maxCredentials: 4 },
    })
    const unfinished = contained
      .flatMap(({ contained: inner }) => inner)
      .filter(({ findings }) => findings[0]?.check === 'check.completed')
    expect(unfinished).toHaveLength(2)
  })

  function depthOf({
    contained,
  }: {
    contained: readonly { contained: readonly unknown[] }[]
  }): number {
    const [inner] = contained
    return inner === undefined ? 0 : 1 + depthOf(inner as Parameters<typeof depthOf>[0])
  }
})

it('names who is presented', async () => {
  const report = await verifyIn({}, await signedByOther(presentation([await signed(badge())])))
  expect(report.badge?.kind).toBe('presentation')
  expect(JSON.stringify(report)).toContain(other)
})

it('is signed by everybody whom it names: an issuer beside the holder changes nothing', async () => {
  const named = { type: ['VerifiablePresentation', 'VerifiableCredential'], issuer }
  const input = { ...presentation([await signed(badge())]), ...named }
  for (const signer of [signed, signedByOther]) {
    const report = await verifyIn({}, await signer(input))
    expect(linesOf(report)).toContain('proof.satisfied failed controller_mismatch')
  }
})

it('that names its issuer by an alias names nobody', async () => {
  const { holder: _, ...rest } = presentation([await signed(badge())])
  const named = {
    type: ['VerifiablePresentation', 'VerifiableCredential'],
    issuer: { '@id': issuer, name: 'École de la Rive' },
  }
  const report = await verifyIn({}, await signedByOther({ ...rest, ...named }))
  expect(linesOf(report)).toContain('proof.satisfied failed controller_mismatch')
})
