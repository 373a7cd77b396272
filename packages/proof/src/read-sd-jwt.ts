import { parseCompactJws, type CompactJws, type JsonObject, type JsonValue } from '@openboat/model'
import { SDJwt } from '@sd-jwt/core'
import { digest } from '#digest'
import type { Digest } from './signature-method.ts'
import { undisclosable, type Disclosed } from './undisclosable.ts'

/** An SD-JWT taken apart; nothing is verified. */
export interface ReadSdJwt {
  /** What the issuer signed, with digests in place of what may be disclosed. */
  readonly jws: CompactJws
  /** What the issuer signed and the holder shows, without the digests. */
  readonly claims: JsonObject
  /** The holder's key binding, if there is one. */
  readonly binding?: CompactJws
}

export type SdJwtReading =
  ({ readonly ok: true } & ReadSdJwt) | { readonly ok: false; readonly message: string }

/**
 * What an SD-JWT says, with what its holder chose to disclose: to find out whose key it is to be
 * verified with.
 *
 * @see RFC 9901 section 7.1
 * @param text  Compact: a JWS, disclosures, and a key binding if there is one, parted by `~`.
 * @returns Not `ok` for text that is none, and for disclosures that the issuer did not sign.
 * @throws Never for what the text contains.
 * @example const answer = await readSdJwt(text)
 */
export async function readSdJwt(text: string): Promise<SdJwtReading> {
  const parts = text.split('~')
  const [compact = ''] = parts
  const jws = parseCompactJws(compact)
  if (jws === undefined || parts.length < 2 || parts.length > MAX_PARTS) {
    return unread('expected a JWS, "~", and disclosures that each end with "~"')
  }
  const { typ } = jws.header
  if (typ !== 'dc+sd-jwt' && typ !== 'vc+sd-jwt') {
    return unread(`typ must be "dc+sd-jwt" or "vc+sd-jwt", found ${shown(typ)}`)
  }
  return await disclose(text, jws)
}

/** A badge has some dozens of claims. */
const MAX_PARTS = 1_000

/** RFC 9901 section 7.1: hashes that are strong enough, by their names there. */
const hashes: Readonly<Record<string, Digest>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
}

export function hashNamed({ _sd_alg: name = 'sha-256' }: JsonObject): Digest | undefined {
  return typeof name === 'string' ? hashes[name] : undefined
}

async function disclose(text: string, jws: CompactJws): Promise<SdJwtReading> {
  const name = hashNamed(jws.payload)
  if (name === undefined) return unread('_sd_alg is not one of sha-256, sha-384 and sha-512')
  const hasher = (data: string | ArrayBuffer) =>
    digest(name, typeof data === 'string' ? data : new Uint8Array(data))
  const last = text.slice(text.lastIndexOf('~') + 1)
  const binding = last === '' ? undefined : parseCompactJws(last)
  if (last !== '' && binding === undefined)
    return unread('what follows the last "~" is no key binding')
  try {
    const sdJwt = await SDJwt.fromEncode(text, hasher)
    const disclosed: Disclosed[] = []
    for (const each of sdJwt.disclosures ?? []) {
      const encoded = await each.digest({ hasher, alg: name })
      disclosed.push({ digest: encoded, key: each.key, value: each.value as JsonValue })
    }
    const fault = undisclosable(jws.payload, disclosed)
    if (fault !== undefined) return unread(fault)
    const claims = await sdJwt.getClaims<JsonObject>(hasher)
    return { ok: true, jws, claims, ...(binding === undefined ? {} : { binding }) }
  } catch (error) {
    return unread(
      `the disclosures cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    )
  }
}

function shown(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null).slice(0, 60)
}

function unread(message: string): Extract<SdJwtReading, { ok: false }> {
  return { ok: false, message }
}
