import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { verify } from 'openboat'
import type { Candidate } from './interleave.ts'
import { peerDocuments } from './peer-documents.ts'
import { at, sampleCredentials, type SampleSize } from './sample-credentials.ts'

/** A whole verification from JSON text: ours reports on everything, the peer says yes or no. */
export async function verifyEmbeddedProof(size: SampleSize): Promise<Candidate[]> {
  const { texts } = await sampleCredentials(size)
  const now = '2026-07-01T00:00:00Z'
  const options = { offline: true, at: new Date(now) }
  const suite = new DataIntegrityProof({ cryptosuite })
  return [
    {
      name: 'openboat verify',
      run: async (turn) => {
        const { verdict } = await verify(at(texts, turn), options)
        if (verdict !== 'verified') throw new Error(`the sample is ${verdict}`)
      },
    },
    {
      name: '@digitalbazaar/vc verifyCredential',
      run: async (turn) => {
        const { verified } = await vc.verifyCredential({
          credential: JSON.parse(at(texts, turn)) as object,
          suite,
          documentLoader: peerDocuments,
          now,
        })
        if (!verified) throw new Error('the peer refused the sample')
      },
    },
  ]
}
