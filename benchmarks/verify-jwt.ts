import { parseCompactJws } from '@openboat/model'
import { createSigner, publicKeyOf, signJws, verifyJws } from '@openboat/proof/jose'
import { importJWK, jwtVerify } from 'jose'
import { generateKey } from 'openboat'
import type { Candidate } from './interleave.ts'
import { at, sampleCredentials } from './sample-credentials.ts'

/** The signature of a VC-JWT, from the compact form, with the key at hand. */
export async function verifyJwt(type: 'ed25519' | 'rsa'): Promise<Candidate[]> {
  const key = await generateKey(type)
  const signer = createSigner(key)
  const { credentials } = await sampleCredentials('full')
  const texts = await Promise.all(credentials.map((payload) => signJws(payload, { signer })))
  const publicKey = publicKeyOf(key)
  const imported = await importJWK({ ...publicKey }, signer.algorithm)
  return [
    {
      name: '@openboat/proof verifyJws',
      run: async (turn) => {
        const jws = parseCompactJws(at(texts, turn))
        const answer = jws === undefined ? undefined : await verifyJws(jws, publicKey)
        if (answer?.ok !== true) throw new Error('the sample was refused')
      },
    },
    { name: 'jose jwtVerify', run: (turn) => jwtVerify(at(texts, turn), imported) },
  ]
}
