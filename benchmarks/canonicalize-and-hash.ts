import { createHash } from 'node:crypto'
import { canonicalize, createContextLoader } from '@openboat/proof'
import jsonld from 'jsonld'
import type { Candidate } from './interleave.ts'
import { peerDocuments } from './peer-documents.ts'
import { at, sampleCredentials, type SampleSize } from './sample-credentials.ts'

export async function canonicalizeAndHash(size: SampleSize): Promise<Candidate[]> {
  const { credentials } = await sampleCredentials(size)
  const contexts = createContextLoader()
  const options = {
    algorithm: 'RDFC-1.0',
    safe: true,
    base: null,
    rdfDirection: 'i18n-datatype',
    canonizeOptions: { messageDigestAlgorithm: 'sha256' },
    documentLoader: peerDocuments,
  } as const
  return [
    {
      name: '@openboat/proof canonicalize',
      run: async (turn) => hash(await canonicalize(at(credentials, turn), { contexts })),
    },
    {
      name: 'jsonld canonize',
      run: async (turn) => hash(await jsonld.canonize(at(credentials, turn), options)),
    },
  ]
}

function hash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
