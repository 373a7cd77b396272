import { holdsPrivateKey, isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import type { Finding } from './finding.ts'

/**
 * Findings without the private keys that DIDs in them hold: somebody may have made a did:jwk or did:key
 * of a whole key, and reports are kept and passed on.
 */
export function withoutPrivateKeys(findings: readonly Finding[]): readonly Finding[] {
  return findings.some((finding) => mayHoldKey(finding)) ? findings.map(withoutKey) : findings
}

function mayHoldKey({ message, details }: Finding): boolean {
  return keys.test(message) || (details !== undefined && keys.test(JSON.stringify(details)))
}

function withoutKey(finding: Finding): Finding {
  const { message, details } = finding
  const shown = { ...finding, message: textWithout(message) }
  return details === undefined ? shown : { ...shown, details: objectWithout(details) }
}

function objectWithout(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, valueWithout(value)]),
  )
}

function valueWithout(value: JsonValue): JsonValue {
  if (typeof value === 'string') return textWithout(value)
  if (Array.isArray(value)) return value.map(valueWithout)
  return isJsonObject(value) ? objectWithout(value) : value
}

/** The multibase of private keys begins so: Ed25519, P-256, P-384 (Controlled Identifiers 1.0 #Multikey). */
const keys = /did:jwk:|did:key:z(?:3u2|42t|2fa)/

function textWithout(text: string): string {
  return text
    .replaceAll(/did:key:z(?:3u2|42t|2fa)\w*/g, 'did:key:…')
    .replaceAll(/did:jwk:([\w-]*)/g, (did, content: string) =>
      isPublic(content) ? did : 'did:jwk:…',
    )
}

/** What cannot be read, because a message has it in part, may be any part. */
function isPublic(content: string): boolean {
  try {
    const jwk: unknown = JSON.parse(atob(content.replaceAll('-', '+').replaceAll('_', '/')))
    return isJsonObject(jwk) && !holdsPrivateKey(jwk)
  } catch {
    return false
  }
}
