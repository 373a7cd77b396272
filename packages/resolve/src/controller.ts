import { didJwk } from './did-jwk.ts'
import { didKey } from './did-key.ts'
import type { DidMethod } from './did-method.ts'
import { didWeb } from './did-web.ts'
import { isDid } from './is-did.ts'
import { failure, type DocumentAnswer, type Lookup } from './lookup.ts'

/** Every DID method that is built in. To add one, write its file and list it here. */
const didMethods: readonly DidMethod[] = [didKey, didJwk, didWeb]

/** The document at a DID or a URL, neither with a fragment. */
export async function documentAt(id: string, lookup: Lookup): Promise<DocumentAnswer> {
  if (!isDid(id)) return await lookup.json(id)
  const [, name, rest = ''] = DID.exec(id) ?? []
  if (name === undefined) return failure('malformed', `${id} is not a DID`)
  if (/[/?]/.test(rest)) {
    return failure('unsupported_method', 'DID URLs with a path or a query are not supported')
  }
  const method = didMethods.find((candidate) => candidate.name === name)
  return method === undefined
    ? await resolveForeignDid(id, lookup)
    : await method.resolve(id, lookup)
}

/** Whether an id is a DID of a method that is not built in. */
export function isForeignDid(id: string): boolean {
  const [, name, rest = ''] = DID.exec(id) ?? []
  const isBuiltIn = didMethods.some((method) => method.name === name)
  return name !== undefined && !isBuiltIn && !/[/?#]/.test(rest)
}

async function resolveForeignDid(did: string, lookup: Lookup): Promise<DocumentAnswer> {
  const answer = await lookup.did(did)
  if (!answer.ok || answer.document['id'] === did) return answer
  return failure('malformed', `the document found for ${did} is another one's`)
}

const DID = /^did:([a-z0-9]+):(.+)$/s
