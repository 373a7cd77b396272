import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { signDataIntegrity } from '@openboat/proof'
import type { Candidate } from './interleave.ts'
import { peerDocuments } from './peer-documents.ts'
import { at, created, sampleCredentials, type SampleSize } from './sample-credentials.ts'

export async function signCredential(size: SampleSize): Promise<Candidate[]> {
  const { credentials, signer, verificationMethod } = await sampleCredentials(size)
  const options = { suite: 'eddsa-rdfc-2022', signer, verificationMethod, created } as const
  const theirSigner = {
    id: verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => signer.sign(data),
  }
  const suite = new DataIntegrityProof({ cryptosuite, signer: theirSigner, date: created })
  return [
    {
      name: '@openboat/proof signDataIntegrity',
      run: (turn) => signDataIntegrity(at(credentials, turn), options),
    },
    {
      name: '@digitalbazaar/vc issue',
      run: (turn) =>
        vc.issue({
          credential: structuredClone(at(credentials, turn)),
          suite,
          documentLoader: peerDocuments,
          now: created,
        }),
    },
  ]
}
