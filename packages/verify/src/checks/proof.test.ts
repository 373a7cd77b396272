import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, jwtOf, methodOf, issuer, signed, signedByOther } from '../badge.fixture.ts'
import { goodBadge, goodJwt } from '../good-reports.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

const unsupported = {
  type: 'DataIntegrityProof',
  cryptosuite: 'bbs-2023',
  created: '2026-03-01T09:00:00Z',
  proofPurpose: 'assertionMethod',
  verificationMethod: methodOf(issuer),
  proofValue: 'u2V0Dh',
}

async function good(): Promise<JsonObject> {
  return (await signed(badge()))['proof'] as JsonObject
}

async function linesFor(input: string | JsonObject): Promise<string[]> {
  return linesOf(await verifyIn({}, input))
}

function proofsSay(verdict: string, ...findings: string[]): string[] {
  return linesBut(goodBadge, { verdict, 'proof.satisfied': findings })
}

describe('several proofs', () => {
  it('two good ones', async () => {
    const input = await signed(await signed(badge()))
    expect(await linesFor(input)).toEqual(proofsSay('verified', 'passed', 'passed'))
  })

  it('an unsupported one beside a good one is a warning', async () => {
    const input = { ...badge(), proof: [await good(), unsupported] }
    expect(await linesFor(input)).toEqual(
      proofsSay('verified', 'passed', 'warning unsupported_suite'),
    )
  })

  it('one by a DID method that is not known beside a good one is a warning', async () => {
    const foreign = { ...(await good()), verificationMethod: 'did:example:1#key' }
    const input = { ...badge(), proof: [foreign, await good()] }
    expect(await linesFor(input)).toEqual(
      proofsSay('verified', 'warning key_method_unsupported', 'passed'),
    )
  })

  it('more than are checked leave it open', async () => {
    const input = { ...badge(), proof: [await good(), await good(), await good()] }
    const report = await verifyIn({}, input, { limits: { maxProofs: 2 } })
    expect(linesOf(report)).toEqual(
      proofsSay('undetermined', 'passed', 'passed', 'unknown maxProofs'),
    )
  })

  it('one for another purpose beside a good one is a warning', async () => {
    const input = {
      ...badge(),
      proof: [{ ...(await good()), proofPurpose: 'authentication' }, await good()],
    }
    expect(await linesFor(input)).toEqual(proofsSay('verified', 'warning wrong_purpose', 'passed'))
  })

  it('a bad one beside a good one rejects', async () => {
    const bad = { ...(await good()), created: '2026-03-02T09:00:00Z' }
    const input = { ...badge(), proof: [await good(), bad] }
    expect(await linesFor(input)).toEqual(
      proofsSay('rejected', 'passed', 'failed signature_invalid'),
    )
  })

  it('one of somebody else beside a good one rejects', async () => {
    const input = await signedByOther(await signed(badge()))
    expect(await linesFor(input)).toEqual(
      proofsSay('rejected', 'passed', 'failed controller_mismatch'),
    )
  })

  it('one that is no object', async () => {
    const [report] = [await verifyIn({}, { ...badge(), proof: [await good(), 'signed, me'] })]
    const proofs = report.findings.filter(({ check }) => check === 'proof.satisfied')
    expect(proofs.map(({ outcome, path }) => [outcome, path])).toEqual([
      ['passed', '/proof/0'],
      ['failed', '/proof/1'],
    ])
    expect(report.verdict).toBe('rejected')
  })

  it('only an unsupported one leaves it open', async () => {
    const input = { ...badge(), proof: [unsupported] }
    expect(await linesFor(input)).toEqual(proofsSay('undetermined', 'unknown unsupported_suite'))
  })
})

describe('no proof', () => {
  it.each([[badge()], [badge({ proof: [] })]])('a badge without one is rejected', async (input) => {
    const { verdict, findings } = await verifyIn({}, input)
    expect(verdict).toBe('rejected')
    expect(findings.filter(({ check }) => check === 'proof.satisfied')).toMatchObject([
      { outcome: 'failed', details: { code: 'no_proof' } },
    ])
  })
})

it('a good embedded proof does not make up for a bad envelope', async () => {
  const input = await jwtOf(await signed(badge()))
  expect(await linesFor(input)).toEqual(
    linesBut(goodJwt, { 'proof.satisfied': ['passed', 'passed'] }),
  )
  const forged = `${input.slice(0, -4)}AAAA`
  expect(await linesFor(forged)).toEqual(
    linesBut(goodJwt, {
      verdict: 'rejected',
      'proof.satisfied': ['failed signature_invalid', 'passed'],
    }),
  )
})
