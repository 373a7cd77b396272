import { isJsonObject, type JsonObject } from '@openboat/model'
import { signDataIntegrity } from '@openboat/proof'
import { createBulkSigner } from '@openboat/proof/bulk'
import type { Candidate } from './interleave.ts'
import { at, created, sampleCredentials } from './sample-credentials.ts'

/** Badges of one achievement for many people: with what they share read once, and one by one. */
export async function signInBulk(): Promise<Candidate[]> {
  const { credentials, signer, verificationMethod } = await sampleCredentials('full')
  const options = { suite: 'eddsa-rdfc-2022', signer, verificationMethod, created } as const
  const bulk = createBulkSigner(options)
  const first = at(credentials, 0)
  const issuer = bulk.share(nodeAt(first, 'issuer'))
  const achievement = bulk.share(nodeAt(nodeAt(first, 'credentialSubject'), 'achievement'))
  const sharing = credentials.map((credential) => ({
    ...credential,
    issuer,
    credentialSubject: { ...nodeAt(credential, 'credentialSubject'), achievement },
  }))
  return [
    {
      name: '@openboat/proof createBulkSigner',
      run: (turn) => bulk.sign(at(sharing, turn)),
    },
    {
      name: '@openboat/proof signDataIntegrity',
      run: (turn) => signDataIntegrity(at(credentials, turn), options),
    },
  ]
}

function nodeAt(node: JsonObject, name: string): JsonObject {
  const member = node[name]
  if (isJsonObject(member)) return member
  throw new Error(`the sample has no ${name}`)
}
