import { isJsonObject, type JsonValue } from '@openboat/model'
import { normalDomain } from './domain-name.ts'
import { VerifyError } from './verify-error.ts'

/**
 * Who counts as an issuer for whoever verifies. It adds findings and never changes a verdict: a badge
 * of an unknown issuer is as genuine as any other.
 */
export interface TrustPolicy {
  /** Issuers by id: a DID or an address. */
  readonly issuers?: readonly KnownIssuer[]
  /**
   * Domains: an issuer is known by the https address or did:web below which it is found.
   * `school.example` is that host alone, `*.school.example` all below it; in any spelling of a domain.
   */
  readonly domains?: readonly string[]
}

export interface KnownIssuer {
  readonly id: string
  /** By what name it is known here, whatever it calls itself. */
  readonly name?: string
  readonly url?: string
  /** The list that it comes from. */
  readonly registry?: string
}

/**
 * A trust policy from JSON: our own form (`{ "issuers": […], "domains": […] }`, an issuer as its id or
 * as an object with `id`), a plain list of ids, or a registry of known issuers as the Digital
 * Credentials Consortium publishes them (`{ "meta": …, "registry": { id: { "name", … } } }`).
 *
 * @param registry  What to call the list in findings.
 * @throws {VerifyError} `bad_argument` for anything else
 * @example parseTrustPolicy(['did:web:school.example'])
 */
export function parseTrustPolicy(value: unknown, registry?: string): TrustPolicy {
  const of = registry === undefined ? {} : { registry }
  if (Array.isArray(value)) return { issuers: value.map((item) => knownIssuer(item, of)) }
  if (!isJsonObject(value)) throw malformed(value)
  if (isJsonObject(value['registry'])) {
    const members = Object.entries(value['registry'])
    return { issuers: members.map(([id, about]) => knownIssuer({ ...objectOf(about), id }, of)) }
  }
  const { issuers, domains } = value
  if (issuers === undefined && domains === undefined) throw malformed(value)
  if (issuers !== undefined && !Array.isArray(issuers)) throw malformed(issuers)
  return {
    ...(issuers === undefined ? {} : { issuers: issuers.map((item) => knownIssuer(item, of)) }),
    ...(domains === undefined ? {} : { domains: domainsIn(domains) }),
  }
}

function knownIssuer(value: unknown, of: { registry?: string }): KnownIssuer {
  if (typeof value === 'string') return { id: value, ...of }
  const { id, name, url } = objectOf(value)
  if (typeof id !== 'string') throw malformed(value)
  return {
    id,
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...of,
  }
}

function objectOf(value: unknown): { readonly [key: string]: JsonValue } {
  if (isJsonObject(value)) return value
  throw malformed(value)
}

function domainsIn(value: JsonValue): string[] {
  if (!Array.isArray(value)) throw malformed(value)
  return value.map((item) => {
    const domain = typeof item === 'string' ? normalDomain(item) : undefined
    if (domain === undefined) throw malformed(value)
    return domain
  })
}

function malformed(value: unknown): VerifyError {
  const got = JSON.stringify(value) ?? typeof value
  return new VerifyError(
    'bad_argument',
    `expected a list of issuers, { issuers, domains } or a registry of known issuers as a trust policy, but got ${got.slice(0, 100)}`,
  )
}
