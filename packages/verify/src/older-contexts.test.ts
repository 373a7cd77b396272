import { OB_3, VC_2, type JsonValue } from '@openboat/model'
import {
  contextRevisions,
  createContextLoader,
  createSigner,
  signDataIntegrity,
} from '@openboat/proof'
import { expect, it } from 'vitest'
import { badge, issuer, methodOf, signed } from './badge.fixture.ts'
import { issuerKey } from './keys.fixture.ts'
import { verifyIn } from './world.fixture.ts'

/** Before the term was added to the context of OB 3.0.3, issuers defined it themselves. */
const context = [VC_2, OB_3, { jti: { '@id': 'https://school.example/terms#jti' } }]

async function signedUnderEarlierText(contexts: readonly JsonValue[]) {
  return await signDataIntegrity(badge({ '@context': [...contexts], jti: 'urn:x:1' }), {
    suite: 'eddsa-rdfc-2022',
    signer: createSigner(issuerKey),
    verificationMethod: methodOf(issuer),
    created: '2026-03-01T09:00:00Z',
    contexts: createContextLoader({ revision: 1 }),
  })
}

async function proofFindingOf(input: Awaited<ReturnType<typeof signed>>) {
  const { findings } = await verifyIn({}, input)
  return findings.find(({ check }) => check === 'proof.satisfied')
}

it('the badge context has two texts', () => expect(contextRevisions(OB_3)).toBe(2))

it('a badge that only makes sense under the earlier text verifies under it, and says so', async () => {
  const input = await signedUnderEarlierText(context)
  const finding = await proofFindingOf(input)
  expect(finding?.outcome).toBe('passed')
  expect(finding?.details).toMatchObject({ contextRevision: 1, changedContexts: [OB_3] })
  const forged = await proofFindingOf({ ...input, jti: 'urn:x:2' })
  expect(forged).toMatchObject({ outcome: 'failed', details: { code: 'signature_invalid' } })
})

it('a badge that makes sense under both texts verifies under the one that it was signed with', async () => {
  // A later context may define a term anew: then each text says something else, and neither loses it.
  const [first = '', second = '', own = ''] = context
  const input = await signedUnderEarlierText([first, own, second])
  const finding = await proofFindingOf(input)
  expect(finding?.outcome).toBe('passed')
  expect(finding?.details).toMatchObject({ contextRevision: 1, changedContexts: [OB_3] })
  const forged = await proofFindingOf({ ...input, jti: 'urn:x:2' })
  expect(forged).toMatchObject({ outcome: 'failed', details: { code: 'signature_invalid' } })
  expect(forged?.details).not.toHaveProperty('contextRevision')
})

it('a badge under the current text says nothing about revisions', async () => {
  const finding = await proofFindingOf(await signed(badge()))
  expect(finding?.outcome).toBe('passed')
  expect(finding?.details).not.toHaveProperty('contextRevision')
})

it('what no text of a context defines is lost, and what was forged stays forged', async () => {
  const input = await signed(badge())
  const lost = await proofFindingOf({ ...input, nickname: 'Léa' })
  expect(lost?.details).toMatchObject({ code: 'data_loss' })
  const forged = await proofFindingOf({ ...input, name: 'Autre' })
  expect(forged?.details).toMatchObject({ code: 'signature_invalid' })
})
