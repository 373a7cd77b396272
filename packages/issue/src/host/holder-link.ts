import { base64urlnopad } from '@scure/base'
import { IssueError } from '../issue-error.ts'

/** Signs and checks the links by which the holder of a badge comes back to it. */
export interface HolderLinks {
  /** What only the holder of the badge knows. */
  sign(badge: string): Promise<string>
  isSigned(badge: string, key: string): Promise<boolean>
}

const SHORTEST = 32

/**
 * Links of one issuer: a secret may serve several, and a key of one opens nothing of another.
 *
 * @throws {IssueError} `bad_argument` for a short secret
 */
export function createHolderLinks(secret: string, issuer: string): HolderLinks {
  if (typeof secret !== 'string' || secret.length < SHORTEST) {
    const message = `secret must have at least ${SHORTEST} random characters, such as those of: openssl rand -base64 32`
    throw new IssueError('bad_argument', { message })
  }
  let key: Promise<CryptoKey> | undefined
  const hmacKey = () => (key ??= importSecret(secret))
  const claimOf = (badge: string) => utf8(JSON.stringify(['holder', issuer, badge]))
  return {
    sign: async (badge) => {
      const mac = await crypto.subtle.sign('HMAC', await hmacKey(), claimOf(badge))
      return base64urlnopad.encode(new Uint8Array(mac))
    },
    // WebCrypto compares in constant time.
    isSigned: async (badge, given) => {
      const mac = decoded(given)
      if (mac === undefined) return false
      return await crypto.subtle.verify('HMAC', await hmacKey(), mac, claimOf(badge))
    },
  }
}

function importSecret(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign', 'verify'])
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function decoded(given: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(given))
  } catch {
    return undefined
  }
}
