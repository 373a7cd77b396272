import { issueBadge } from '@openboat/issue'
import { createSigner, didKeyOf, generateKey, publicKeyOf } from '@openboat/proof'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { fromJwk } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { verify } from 'openboat'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleDrafts } from './credential-samples.ts'
import { documentLoader, now } from './digitalbazaar.ts'
import { methodOf } from './method-of.ts'

// eddsa-rdfc-2022 against the reference implementation, in both directions, on the same credentials.

const count = 200
const at = new Date(now)

describe(`${count} badges with @digitalbazaar/vc and eddsa-rdfc-2022`, () => {
  let issued: Record<string, unknown>[]

  beforeAll(async () => {
    const signer = createSigner(await generateKey('ed25519'))
    issued = []
    for (const draft of sampleDrafts(count)) {
      issued.push((await issueBadge(draft, { signer, now: at })).credential)
    }
  })

  test('it verifies what we issue', async () => {
    const suite = new DataIntegrityProof({ cryptosuite })
    for (const credential of issued) {
      const result = await vc.verifyCredential({ credential, suite, documentLoader, now })
      expect(result.error, JSON.stringify(credential)).toBeUndefined()
      expect(result.verified).toBe(true)
    }
  })

  test('it refuses what was changed after we issued it', async () => {
    const suite = new DataIntegrityProof({ cryptosuite })
    for (const credential of issued.slice(0, 20)) {
      const forged = { ...credential, awardedDate: '2001-01-01T00:00:00Z' }
      const result = await vc.verifyCredential({
        credential: forged,
        suite,
        documentLoader,
        now,
      })
      expect(result.verified).toBe(false)
    }
  })

  test('we verify what it issues', async () => {
    const jwk = await generateKey('ed25519')
    const did = didKeyOf(publicKeyOf(jwk))
    const id = methodOf(did)
    const keyPair = await fromJwk({ jwk, secretKey: true, id, controller: did })
    const suite = new DataIntegrityProof({ signer: keyPair.signer(), cryptosuite, date: now })
    for (const { proof: _, ...unsigned } of issued) {
      const credential = { ...unsigned, issuer: { ...(unsigned['issuer'] as object), id: did } }
      const signed = await vc.issue({ credential, suite, documentLoader, now })
      const { verdict, findings } = await verify(signed, { at, offline: true })
      const faults = findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
      expect(faults, JSON.stringify(signed)).toEqual([])
      expect(verdict).toBe('verified')
    }
  })
})
