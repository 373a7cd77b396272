import { base64urlnopad } from '@scure/base'
import { IssueError } from '../issue-error.ts'

/** Signs texts that come back by other people's hands, such as links: nobody else can make one. */
export interface TextSignatures {
  /** 43 letters of base64url. */
  sign(text: string): Promise<string>
  isSigned(text: string, signature: string): Promise<boolean>
}

const SHORTEST = 32

/**
 * HMAC-SHA-256. Purpose and issuer are signed, too: one secret may serve several, and what it signed for
 * one says nothing to another.
 *
 * @throws {IssueError} `bad_argument` for a short secret
 */
export function createTextSignatures(
  secret: string,
  purpose: string,
  issuer: string,
): TextSignatures {
  if (typeof secret !== 'string' || secret.length < SHORTEST) {
    const message = `secret must have at least ${SHORTEST} random characters, such as those of: openssl rand -base64 32`
    throw new IssueError('bad_argument', { message })
  }
  let key: Promise<CryptoKey> | undefined
  const hmacKey = () => (key ??= importSecret(secret))
  const signed = (text: string) => utf8(JSON.stringify([purpose, issuer, text]))
  return {
    sign: async (text) => {
      const mac = await crypto.subtle.sign('HMAC', await hmacKey(), signed(text))
      return base64urlnopad.encode(new Uint8Array(mac))
    },
    isSigned: async (text, signature) => {
      const mac = decoded(signature)
      if (mac === undefined) return false
      // WebCrypto compares in constant time.
      return await crypto.subtle.verify('HMAC', await hmacKey(), mac, signed(text))
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

/** Base64url whose last letter has stray bits is a second spelling of the same signature: refused. */
function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(text))
  } catch {
    return undefined
  }
}
