import { createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { isJsonObject, type JsonObject } from '@openboat/model'
import { createContextLoader, verifyDataIntegrity } from '@openboat/proof'
import type { Candidate } from './interleave.ts'
import { at, sampleCredentials, type SampleSize } from './sample-credentials.ts'

/** From text, with the key at hand, against the one thing that cannot be saved: the signature. */
export async function verifyProofAlone(size: SampleSize): Promise<Candidate[]> {
  const { texts, publicKey } = await sampleCredentials(size)
  const contexts = createContextLoader()
  const pair = generateKeyPairSync('ed25519')
  const key = createPublicKey(pair.privateKey)
  const messages = texts.map(() => randomBytes(64))
  const signatures = messages.map((message) => sign(null, message, pair.privateKey))
  return [
    {
      name: '@openboat/proof verifyDataIntegrity',
      run: async (turn) => {
        const document = JSON.parse(at(texts, turn)) as JsonObject
        const { proof } = document
        if (!isJsonObject(proof)) throw new Error('the sample has no proof')
        const answer = await verifyDataIntegrity(document, proof, { key: publicKey, contexts })
        if (!answer.ok) throw new Error(answer.message)
      },
    },
    {
      name: 'node:crypto verify, key imported',
      run: (turn) => {
        if (!verify(null, at(messages, turn), key, at(signatures, turn))) throw new Error('no')
      },
    },
  ]
}
