import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { signDataIntegrity } from '@openboat/proof'
import { deriveProof, ecdsaSd2023 } from '@openboat/proof/ecdsa-sd-2023'
import type { JsonObject } from '@openboat/model'
import { verify } from 'openboat'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentLoader, newIdentity, now, unsignedBadges } from './digitalbazaar.ts'

// Selective disclosure against the reference implementation: each of the three steps, signing,
// deriving and verifying, by either of the two.

const count = 25
const at = new Date(now)
const mandatory = ['/issuer', '/validFrom', '/name']
const reveal = ['/credentialSubject']

describe(`${count} badges with ecdsa-sd-2023`, () => {
  let ourBases: JsonObject[]
  let theirBases: JsonObject[]

  beforeAll(async () => {
    const { did, ours, theirs, verificationMethod } = await newIdentity('p256')
    const badges = await unsignedBadges(count, { did })
    ourBases = []
    theirBases = []
    for (const badge of badges) {
      const suite = ecdsaSd2023({ mandatory })
      const options = { suite, signer: ours, verificationMethod, created: now }
      ourBases.push(await signDataIntegrity(badge, options))
      const cryptosuite = createSignCryptosuite({ mandatoryPointers: mandatory })
      const theirSuite = new DataIntegrityProof({ signer: theirs, cryptosuite, date: now })
      const credential = structuredClone(badge)
      theirBases.push(await vc.issue({ credential, suite: theirSuite, documentLoader, now }))
    }
  })

  const bases = () => [...ourBases, ...theirBases]

  test('it verifies what we derive, from its bases and from ours', async () => {
    for (const base of bases()) {
      const shown = await deriveProof(base, { reveal })
      const result = await theirAnswer(shown)
      expect(result.error, JSON.stringify(shown)).toBeUndefined()
      expect(result.verified).toBe(true)
    }
  })

  test('it verifies nothing that was added to what we derive', async () => {
    for (const base of ourBases.slice(0, 5)) {
      const shown = await deriveProof(base, { reveal })
      const forged = { ...shown, awardedDate: '2001-01-01T00:00:00Z' }
      expect((await theirAnswer(forged)).verified).toBe(false)
    }
  })

  test('we verify what it derives, from its bases and from ours', async () => {
    for (const base of bases()) {
      const cryptosuite = createDiscloseCryptosuite({ selectivePointers: reveal })
      const suite = new DataIntegrityProof({ cryptosuite })
      const shown = await vc.derive({ verifiableCredential: base, suite, documentLoader })
      const { verdict, findings } = await verify(shown, { at, offline: true })
      const faults = findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
      expect(faults, JSON.stringify(shown)).toEqual([])
      expect(verdict).toBe('verified')
      const forged = { ...shown, awardedDate: '2001-01-01T00:00:00Z' }
      expect((await verify(forged, { at, offline: true })).verdict).toBe('rejected')
    }
  })

  test('we derive from its bases the same document as it does', async () => {
    for (const base of bases()) {
      const cryptosuite = createDiscloseCryptosuite({ selectivePointers: reveal })
      const suite = new DataIntegrityProof({ cryptosuite })
      const theirs = await vc.derive({ verifiableCredential: base, suite, documentLoader })
      expect(await deriveProof(base, { reveal })).toEqual(theirs)
    }
  })
})

function theirAnswer(credential: object) {
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })
  return vc.verifyCredential({ credential, suite, documentLoader, now })
}
