import { parseCompactJws } from '@openboat/model'
import { publicKeyOf, verifyJws } from '@openboat/proof/jose'
import { compactVerify, importJWK } from 'jose'
import { generateKey } from 'openboat'
import type { Candidate } from './interleave.ts'
import { sampleBadge } from './sample-badge.ts'

/** The signature alone, from the compact form, with the key at hand. */
export async function verifyJwt(): Promise<Candidate[]> {
  const key = await generateKey('ed25519')
  const { text } = await sampleBadge(key, 'jwt')
  const publicKey = publicKeyOf(key)
  const imported = await importJWK({ ...publicKey }, 'EdDSA')
  return [
    {
      name: '@openboat/proof verifyJws',
      run: async () => {
        const jws = parseCompactJws(text)
        const answer = jws === undefined ? undefined : await verifyJws(jws, publicKey)
        if (answer?.ok !== true) throw new Error('the sample was refused')
      },
    },
    { name: 'jose compactVerify', run: () => compactVerify(text, imported) },
  ]
}
