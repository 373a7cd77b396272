import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { createContextLoader } from '@openboat/proof'
import { generateKey, verify } from 'openboat'
import type { Candidate } from './interleave.ts'
import { sampleBadge } from './sample-badge.ts'

/** A whole verification from JSON text: ours reports on everything, the peer says yes or no. */
export async function verifyEmbeddedProof(): Promise<Candidate[]> {
  const { text } = await sampleBadge(await generateKey('ed25519'), 'data-integrity')
  const now = new Date().toISOString()
  const suite = new DataIntegrityProof({ cryptosuite })
  return [
    { name: 'openboat verify', run: () => expectVerified(text) },
    {
      name: '@digitalbazaar/vc verifyCredential',
      run: async () => {
        const credential = JSON.parse(text) as object
        const { verified } = await vc.verifyCredential({
          credential,
          suite,
          documentLoader,
          now,
        })
        if (!verified) throw new Error('the peer refused the sample')
      },
    },
  ]
}

async function expectVerified(text: string): Promise<void> {
  const { verdict } = await verify(text, { offline: true })
  if (verdict !== 'verified') throw new Error(`the sample is ${verdict}`)
}

const contexts = createContextLoader()

async function documentLoader(url: string): Promise<{ documentUrl: string; document: object }> {
  if (!url.startsWith('did:key:')) return { documentUrl: url, document: await contexts(url) }
  const [did = ''] = url.split('#')
  const publicKeyMultibase = did.slice('did:key:'.length)
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    assertionMethod: [method.id],
    verificationMethod: [method],
  }
  return { documentUrl: url, document: url.includes('#') ? method : controller }
}
