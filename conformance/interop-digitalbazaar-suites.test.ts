import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite'
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { signDataIntegrity, type SigningSuite } from '@openboat/proof'
import type { JsonObject } from '@openboat/model'
import { verify } from 'openboat'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentLoader, newIdentity, now, unsignedBadges } from './digitalbazaar.ts'

// The other suites against the reference implementation, in both directions, on generated badges.

const count = 40
const at = new Date(now)

interface SuiteCase {
  readonly suite: SigningSuite
  readonly keyType: 'ed25519' | 'p256' | 'p384'
  readonly context?: string
  readonly signing: (signer: object) => object
  readonly verifying: () => object
}

const proofWith = (cryptosuite: object, signer?: object) =>
  new DataIntegrityProof({ cryptosuite, ...(signer === undefined ? {} : { signer, date: now }) })

const cases: readonly SuiteCase[] = [
  {
    suite: 'eddsa-jcs-2022',
    keyType: 'ed25519',
    signing: (signer) => proofWith(eddsaJcs.createSignCryptosuite(), signer),
    verifying: () => proofWith(eddsaJcs.createVerifyCryptosuite()),
  },
  ...(['p256', 'p384'] as const).flatMap((keyType): SuiteCase[] => [
    {
      suite: 'ecdsa-rdfc-2019',
      keyType,
      signing: (signer) => proofWith(ecdsaRdfc, signer),
      verifying: () => proofWith(ecdsaRdfc),
    },
    {
      suite: 'ecdsa-jcs-2019',
      keyType,
      signing: (signer) => proofWith(ecdsaJcs.createSignCryptosuite(), signer),
      verifying: () => proofWith(ecdsaJcs.createVerifyCryptosuite()),
    },
  ]),
  {
    suite: 'Ed25519Signature2020',
    keyType: 'ed25519',
    context: 'https://w3id.org/security/suites/ed25519-2020/v1',
    signing: (signer) => new Ed25519Signature2020({ signer, date: now }),
    verifying: () => new Ed25519Signature2020(),
  },
]

describe.each(cases)(
  `${count} badges with $suite and $keyType`,
  ({ suite, keyType, context, signing, verifying }) => {
    let identity: Awaited<ReturnType<typeof newIdentity>>
    let badges: JsonObject[]

    beforeAll(async () => {
      identity = await newIdentity(keyType)
      badges = await unsignedBadges(count, { did: identity.did, context })
    })

    test('it verifies what we sign, and refuses what is changed after', async () => {
      const { ours, verificationMethod } = identity
      for (const badge of badges) {
        const options = { suite, signer: ours, verificationMethod, created: now }
        const credential = await signDataIntegrity(badge, options)
        const result = await theirAnswer(credential, verifying())
        expect(result.error, JSON.stringify(credential)).toBeUndefined()
        expect(result.verified).toBe(true)
        const forged = { ...credential, awardedDate: '2001-01-01T00:00:00Z' }
        expect((await theirAnswer(forged, verifying())).verified).toBe(false)
      }
    })

    test('we verify what it signs, and refuse what is changed after', async () => {
      for (const credential of badges) {
        const options = { suite: signing(identity.theirs), documentLoader, now }
        const signed = await vc.issue({ credential: structuredClone(credential), ...options })
        const { verdict, findings } = await verify(signed, { at, offline: true })
        const faults = findings.filter(
          ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
        )
        expect(faults, JSON.stringify(signed)).toEqual([])
        expect(verdict).toBe('verified')
        const forged = { ...signed, awardedDate: '2001-01-01T00:00:00Z' }
        expect((await verify(forged, { at, offline: true })).verdict).toBe('rejected')
      }
    })
  },
)

function theirAnswer(credential: object, suite: object) {
  return vc.verifyCredential({ credential, suite, documentLoader, now })
}

test(`${count} badges with Ed25519Signature2018: we verify what it signs`, async () => {
  const identity = await newIdentity('ed25519')
  const context = 'https://w3id.org/security/suites/ed25519-2018/v1'
  const signer = {
    id: identity.verificationMethod,
    sign: ({ data }: { data: Uint8Array }) => identity.ours.sign(data),
  }
  for (const credential of await unsignedBadges(count, { did: identity.did, context })) {
    const suite = new Ed25519Signature2018({ signer, date: now })
    const signed = await vc.issue({ credential, suite, documentLoader, now })
    const { verdict, findings } = await verify(signed, { at, offline: true })
    const faults = findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    expect(faults, JSON.stringify(signed)).toEqual([])
    expect(verdict).toBe('verified')
    const forged = { ...signed, awardedDate: '2001-01-01T00:00:00Z' }
    expect((await verify(forged, { at, offline: true })).verdict).toBe('rejected')
  }
})
