import { createHash } from 'node:crypto'
import type { JsonObject, JsonValue } from '@openboat/model'
import { createSigner, signJws } from '@openboat/proof'
import { issuer, methodOf } from '../badge.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'

export const kid = methodOf(issuer)
export const school = 'https://school.example/badges'

export const disclosureOf = (name: string, value: JsonValue): string =>
  Buffer.from(JSON.stringify(['salt', name, value])).toString('base64url')
export const digestOf = (disclosure: string): string =>
  createHash('sha256').update(disclosure).digest('base64url')

interface Making {
  readonly hidden?: JsonObject
  /** Of the hidden claims, those that are shown. @default all */
  readonly shown?: readonly string[]
  readonly header?: JsonObject
  readonly key?: typeof issuerKey
}

/** An SD-JWT: claims for everybody, and others that its holder shows or not. */
export async function sdJwt(claims: JsonObject, making: Making = {}): Promise<string> {
  const { hidden = {}, shown = Object.keys(hidden), key = issuerKey } = making
  const { header = { typ: 'dc+sd-jwt', kid } } = making
  const disclosures = Object.entries(hidden).map(
    ([name, value]) => [name, disclosureOf(name, value)] as const,
  )
  const digests = disclosures.map(([, disclosure]) => digestOf(disclosure))
  const payload = { ...claims, ...(digests.length === 0 ? {} : { _sd: digests }) }
  const compact = await signJws(payload, { signer: createSigner(key), header })
  const open = disclosures.filter(([name]) => shown.includes(name))
  return [compact, ...open.map(([, disclosure]) => disclosure), ''].join('~')
}

export async function bound(text: string, answers: JsonObject, key = otherKey): Promise<string> {
  const payload = { iat: 1, sd_hash: digestOf(text), ...answers }
  return text + (await signJws(payload, { signer: createSigner(key), header: { typ: 'kb+jwt' } }))
}
