import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The `urn:uuid:` of a name in the URL name space: the same name always gives the same id, which
 * anybody can compute again.
 *
 * @see RFC 9562 section 5.5 (version 5); the name space is its section 6.6
 */
export function nameBasedUuid(name: string): string {
  const digest = sha1(new Uint8Array([...URL_NAME_SPACE, ...utf8ToBytes(name)])).slice(0, 16)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(digest)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ]
  return `urn:uuid:${parts.join('-')}`
}

const URL_NAME_SPACE = hexToBytes('6ba7b8119dad11d180b400c04fd430c8')
