import type { JsonObject } from '@openboat/model'
import { createSigner, signDataIntegrity } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import { badge, issuer, jwtOf, methodOf, other, presentation, signed } from '../badge.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import { verifyIn } from '../world.fixture.ts'

const asked = { challenge: 'c7f1', domain: 'https://jury.example' }

async function presented(audience: { challenge?: string; domain?: string }): Promise<JsonObject> {
  return signDataIntegrity(presentation([await signed(badge())]), {
    suite: 'eddsa-rdfc-2022',
    signer: createSigner(otherKey),
    verificationMethod: methodOf(other),
    created: '2026-06-01T09:00:00Z',
    purpose: 'authentication',
    ...audience,
  })
}

async function proofOf(
  input: JsonObject | string,
  options: Parameters<typeof verifyIn>[2] = asked,
): Promise<unknown> {
  const { findings } = await verifyIn({}, input, options)
  const finding = findings.find(({ check }) => check === 'proof.satisfied')
  return finding?.details?.['code'] ?? finding?.outcome
}

describe('a presentation', () => {
  it('made for whoever asked passes', async () => {
    expect(await proofOf(await presented(asked))).toBe('passed')
    expect(await proofOf(await presented(asked), {})).toBe('passed')
  })

  it.each([
    [{ ...asked, challenge: 'c7f0' }, 'challenge_mismatch'],
    [{ domain: asked.domain }, 'challenge_mismatch'],
    [{ ...asked, domain: 'https://other.example' }, 'domain_mismatch'],
    [{ challenge: asked.challenge }, 'domain_mismatch'],
  ])('made for %j fails', async (audience, code) => {
    expect(await proofOf(await presented(audience))).toBe(code)
  })

  it('in a JWT says so in aud and nonce', async () => {
    const jwt = (claims: JsonObject) =>
      jwtOf(presentation([]), {
        key: otherKey,
        header: { kid: methodOf(other) },
        claims: { iss: other, ...claims },
      })
    const claims = { aud: asked.domain, nonce: asked.challenge }
    expect(await proofOf(await jwt(claims))).toBe('passed')
    expect(await proofOf(await jwt({ ...claims, nonce: 'c7f0' }))).toBe('challenge_mismatch')
    expect(await proofOf(await jwt({ ...claims, aud: ['x'] }))).toBe('domain_mismatch')
    expect(await proofOf(await jwt({}))).toBe('domain_mismatch')
    // What was not asked is not missed.
    expect(await proofOf(await jwt({ nonce: 'c7f0' }), {})).toBe('passed')
    expect(await proofOf(await jwt(claims), { domain: asked.domain })).toBe('passed')
    expect(await proofOf(await jwt({ nonce: 'c7f1' }), { challenge: 'c7f1' })).toBe('passed')
    // All that were asked, not one of them.
    const both = { ...asked, domain: [asked.domain, 'https://court.example'] }
    expect(await proofOf(await jwt(claims), both)).toBe('domain_mismatch')
    expect(await proofOf(await jwt({ ...claims, aud: both.domain }), both)).toBe('passed')
  })
})

it('what a presentation in a JWT answers instead is told in part', async () => {
  const claims = { iss: other, aud: asked.domain, nonce: 'n'.repeat(500) }
  const header = { kid: methodOf(other) }
  const input = await jwtOf(presentation([]), { key: otherKey, header, claims })
  const { findings } = await verifyIn({}, input, asked)
  const { message = '' } = findings.find(({ check }) => check === 'proof.satisfied') ?? {}
  expect(message).toContain(`answers "${'n'.repeat(99)} (nonce)`)
})

it('a badge is for everybody', async () => {
  expect(await proofOf(await signed(badge()))).toBe('passed')
  expect(await proofOf(await jwtOf(badge()))).toBe('passed')
})

describe('a badge that says for whom it was signed', () => {
  const signedFor = (audience: { challenge?: string; domain?: string }): Promise<JsonObject> =>
    signDataIntegrity(badge(), {
      suite: 'eddsa-rdfc-2022',
      signer: createSigner(issuerKey),
      verificationMethod: methodOf(issuer),
      created: '2026-03-01T09:00:00Z',
      ...audience,
    })

  it('is for them, and for who asks for nothing', async () => {
    expect(await proofOf(await signedFor(asked))).toBe('passed')
    expect(await proofOf(await signedFor({ domain: asked.domain }))).toBe('passed')
    expect(await proofOf(await signedFor({ domain: 'https://other.example' }), {})).toBe('passed')
  })

  it('is not for others', async () => {
    expect(await proofOf(await signedFor({ domain: 'https://other.example' }))).toBe(
      'domain_mismatch',
    )
    expect(await proofOf(await signedFor({ challenge: 'c7f0' }))).toBe('challenge_mismatch')
    expect(await proofOf(await jwtOf(badge(), { claims: { aud: 'x' } }))).toBe('domain_mismatch')
    expect(await proofOf(await jwtOf(badge(), { claims: { nonce: 'c7f0' } }))).toBe(
      'challenge_mismatch',
    )
  })

  it('may be shown to others by its holder', async () => {
    const shown = await signDataIntegrity(
      presentation([await signedFor({ domain: 'https://other.example' })]),
      {
        suite: 'eddsa-rdfc-2022',
        signer: createSigner(otherKey),
        verificationMethod: methodOf(other),
        created: '2026-06-01T09:00:00Z',
        purpose: 'authentication',
        ...asked,
      },
    )
    const { contained } = await verifyIn({}, shown, asked)
    expect(contained.map(({ verdict }) => verdict)).toEqual(['verified'])
  })
})
