import type { Randomness } from '../issuer/randomness.ts'
import { createTextSignatures } from '../issuer/text-signatures.ts'

/** Nonces that nobody but the issuer can make, and that need no place in a store until they are used. */
export interface Nonces {
  make(expires: string): Promise<string>
  /** Until when a nonce is good; undefined for one that was not made here. */
  expiryOf(nonce: string): Promise<string | undefined>
}

/** @throws {IssueError} `bad_argument` for a short secret */
export function createNonces(secret: string, issuer: string, random: Randomness): Nonces {
  const signatures = createTextSignatures(secret, 'openid4vci-nonce', issuer)
  return {
    make: async (expires) => {
      const body = `${Date.parse(expires)}.${random.token()}`
      return `${body}.${await signatures.sign(body)}`
    },
    expiryOf: async (nonce) => {
      const [, body, expires, mac] = /^((\d{1,15})\.[\w-]{43})\.([\w-]{43})$/.exec(nonce) ?? []
      if (body === undefined || mac === undefined) return undefined
      const isOurs = await signatures.isSigned(body, mac)
      return isOurs ? new Date(Number(expires)).toISOString() : undefined
    },
  }
}
