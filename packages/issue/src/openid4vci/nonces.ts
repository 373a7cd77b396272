import { base64urlnopad } from '@scure/base'
import type { Randomness } from '../issuer/randomness.ts'
import { IssueError } from '../issue-error.ts'

/** Nonces that nobody but the issuer can make, and that need no place in a store until they are used. */
export interface Nonces {
  make(expires: string): Promise<string>
  /** Until when a nonce is good; undefined for one that was not made here. */
  expiryOf(nonce: string): Promise<string | undefined>
}

const SHORTEST = 32

/** @throws {IssueError} `bad_argument` for a short secret */
export function createNonces(secret: string, issuer: string, random: Randomness): Nonces {
  if (typeof secret !== 'string' || secret.length < SHORTEST) {
    const message = `secret must have at least ${SHORTEST} random characters, such as those of: openssl rand -base64 32`
    throw new IssueError('bad_argument', { message })
  }
  let key: Promise<CryptoKey> | undefined
  const hmacKey = () => (key ??= importSecret(secret))
  // The purpose is signed, too: the same secret may sign other things elsewhere.
  const claimOf = (body: string) => utf8(JSON.stringify(['openid4vci-nonce', issuer, body]))
  return {
    make: async (expires) => {
      const body = `${Date.parse(expires)}.${random.token()}`
      const mac = await crypto.subtle.sign('HMAC', await hmacKey(), claimOf(body))
      return `${body}.${base64urlnopad.encode(new Uint8Array(mac))}`
    },
    expiryOf: async (nonce) => {
      const [, body, expires, mac] = /^((\d{1,15})\.[\w-]{43})\.([\w-]{43})$/.exec(nonce) ?? []
      if (body === undefined || mac === undefined) return undefined
      const given = decoded(mac)
      if (given === undefined) return undefined
      // WebCrypto compares in constant time.
      const isOurs = await crypto.subtle.verify('HMAC', await hmacKey(), given, claimOf(body))
      return isOurs ? new Date(Number(expires)).toISOString() : undefined
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

/** Base64url whose last letter has stray bits is a second spelling of the same nonce: refused. */
function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(text))
  } catch {
    return undefined
  }
}
