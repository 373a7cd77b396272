import { asList, isJsonObject, type JsonObject } from '@openboat/model'

/** A key of Open Badges 2.0, which gives keys as PEM. */
export interface PemKey {
  readonly id: string
  readonly pem: string
  /** The issuer that the key says it belongs to. Ask that issuer's profile whether it agrees. */
  readonly owner?: string
}

/**
 * The key with the given id, in the document at that id (a CryptographicKey) or in a profile that
 * holds it in `publicKey`; `undefined` when it is not there.
 *
 * @see OB 2.0 #CryptographicKey
 * @example
 * findPemKey({ id: 'https://example.org/key', publicKeyPem: pem }, 'https://example.org/key')
 */
export function findPemKey(document: JsonObject, id: string): PemKey | undefined {
  const key = [document, ...asList(document['publicKey'])]
    .filter((candidate) => isJsonObject(candidate))
    .find((candidate) => candidate['id'] === id)
  const pem = key?.['publicKeyPem']
  if (key === undefined || typeof pem !== 'string') return undefined
  const { owner } = key
  return { id, pem, ...(typeof owner === 'string' ? { owner } : {}) }
}
