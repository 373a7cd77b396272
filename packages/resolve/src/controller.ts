import { didJwk } from './did-jwk.ts'
import { didKey } from './did-key.ts'
import type { DidMethod } from './did-method.ts'
import { didWeb } from './did-web.ts'
import { failure, type DocumentAnswer, type Lookup } from './lookup.ts'

/** Every DID method. To add one, write its file and list it here. */
const didMethods: readonly DidMethod[] = [didKey, didJwk, didWeb]

/** The document at a DID or a URL, neither with a fragment. */
export async function documentAt(id: string, lookup: Lookup): Promise<DocumentAnswer> {
  if (!isDid(id)) return await lookup.json(id)
  const [, name, rest = ''] = DID.exec(id) ?? []
  if (name === undefined) return failure('malformed', `${id} is not a DID`)
  const method = didMethods.find((candidate) => candidate.name === name)
  if (method === undefined) {
    return failure('unsupported_method', `DID method ${name} is not supported`)
  }
  if (/[/?]/.test(rest)) {
    return failure('unsupported_method', 'DID URLs with a path or a query are not supported')
  }
  return await method.resolve(id, lookup)
}

export function isDid(id: string): boolean {
  return id.startsWith('did:')
}

const DID = /^did:([a-z0-9]+):(.+)$/s
