import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export type ApiVersion = 'v1' | 'v2'

export interface GrantedToken {
  readonly token: string
  readonly expiresIn: number
}

/** Access tokens, in memory: a server that starts anew knows none, as after an expiry. */
export interface Tokens {
  /** @returns undefined if the organisation got its last one too short a time ago */
  grant(client: string, version: ApiVersion): GrantedToken | undefined
  /** Whose it is. A token of one version opens nothing of the other. */
  holderOf(token: string, version: ApiVersion): string | undefined
}

interface TokensOptions {
  /** Seconds since 1970. */
  readonly now: () => number
  readonly newToken: () => string
  readonly secondsBetween: number
}

/** Seconds: v1 gives ten hours, v2 five. */
const LIFETIME: Readonly<Record<ApiVersion, number>> = { v1: 36_000, v2: 18_000 }

export function createTokens({ now, newToken, secondsBetween }: TokensOptions): Tokens {
  const granted = new Map<string, { client: string; version: ApiVersion; ends: number }>()
  const lastGrants = new Map<string, number>()
  return {
    grant: (client, version) => {
      const at = now()
      const last = lastGrants.get(client)
      if (last !== undefined && at - last < secondsBetween) return undefined
      lastGrants.set(client, at)
      for (const [hash, { ends }] of granted) if (ends <= at) granted.delete(hash)
      const token = newToken()
      granted.set(hashOf(token), { client, version, ends: at + LIFETIME[version] })
      return { token, expiresIn: LIFETIME[version] }
    },
    holderOf: (token, version) => {
      const found = granted.get(hashOf(token))
      return found?.version === version && found.ends > now() ? found.client : undefined
    },
  }
}

/** Looked up by their hashes: how long a look-up takes tells nothing of a token. */
function hashOf(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)))
}
