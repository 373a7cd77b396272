import type { JsonObject, PrivateJwk } from '@openboat/model'
import { issueBadge } from '@openboat/issue'
import { createContextLoader, createSigner, didKeyOf, generateKey } from '@openboat/proof'
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { sampleDrafts } from './credential-samples.ts'
import { methodOf } from './method-of.ts'

// What tests against the reference implementation have in common.

export const now = '2026-07-01T00:00:00Z'

const contexts = createContextLoader()
const multikeyContext = 'https://w3id.org/security/multikey/v1'
const didContext = 'https://www.w3.org/ns/did/v1'

/** Its loader: built-in contexts, and did:key documents. */
export async function documentLoader(url: string) {
  if (!url.startsWith('did:key:')) return { documentUrl: url, document: await contexts(url) }
  const [did = '', fragment] = url.split('#')
  const publicKeyMultibase = did.slice('did:key:'.length)
  const id = `${did}#${publicKeyMultibase}`
  const method = {
    '@context': multikeyContext,
    id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
  const controller = {
    '@context': didContext,
    id: did,
    assertionMethod: [id],
    verificationMethod: [method],
  }
  return { documentUrl: url, document: fragment === undefined ? controller : method }
}

/** One key, as we know it and as the reference implementation does. */
export async function newIdentity(type: 'ed25519' | 'p256' | 'p384') {
  const jwk: PrivateJwk = await generateKey(type)
  const did = didKeyOf(jwk)
  const id = methodOf(did)
  const options = { jwk, secretKey: true, id, controller: did }
  const theirs = await (type === 'ed25519' ? ed25519Multikey : ecdsaMultikey).fromJwk(options)
  return { jwk, did, verificationMethod: id, ours: createSigner(jwk), theirs: theirs.signer() }
}

/** Generated badges without a proof, of one issuer, with contexts of suites that need their own. */
export async function unsignedBadges(
  count: number,
  { did, context }: { readonly did: string; readonly context?: string | undefined },
): Promise<JsonObject[]> {
  const signer = createSigner(await generateKey('ed25519'))
  const badges: JsonObject[] = []
  for (const draft of sampleDrafts(count)) {
    const { credential } = await issueBadge(draft, { signer, now: new Date(now) })
    const { proof: _, ...unsigned } = credential
    const issuer = { ...(unsigned['issuer'] as JsonObject), id: did }
    const own = [unsigned['@context'], context ?? []].flat()
    badges.push({ ...unsigned, '@context': own, issuer } as JsonObject)
  }
  return badges
}
