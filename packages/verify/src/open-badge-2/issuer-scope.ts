import { isJsonObject, stringsOf, type JsonObject, type Version } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import type { Linked, LinkedDocument } from './linked-documents.ts'
import { authorityOf, idOf } from './shape.ts'

const inScope = findingsOf(
  'hosted.in-scope',
  'OB 2.0 #hosted verification step 4; #VerificationObject',
)

/**
 * A hosted assertion counts only where its issuer's profile says that its badges are hosted: below
 * one of `startsWith`, or on one of `allowedOrigins` (by default the host of the issuer itself).
 */
export function isInIssuerScope(
  shape: JsonObject,
  url: string,
  { badgeClass, issuer }: Linked,
  version: Version,
): Finding[] {
  if (shape['issuer'] === undefined && shape['badge'] === undefined) return []
  const profile = issuer?.document
  const issuerId = issuer?.url ?? embeddedIssuerId(badgeClass, profile, version)
  const policy = isJsonObject(profile?.['verification']) ? profile['verification'] : {}
  const prefixes = stringsOf(policy['startsWith'])
  const origins = stringsOf(policy['allowedOrigins'])
  const own = authorityOf(issuerId)
  const allowed = origins.length > 0 || own === undefined ? origins : [own]

  if (allowed.length === 0 && prefixes.length === 0) {
    const message = `The issuer ${issuerId ?? ''} has no web address, so it is not known where its badges may be hosted`
    return [inScope(profile === undefined ? 'unknown' : 'warning', message)]
  }
  if (prefixes.length > 0 && !isBelow(url, prefixes)) {
    return [outside(url, `below ${prefixes.join(' or ')}`)]
  }
  if (allowed.length > 0 && !isOn(url, allowed)) return [outside(url, `on ${allowed.join(' or ')}`)]
  return [inScope('passed', `The issuer hosts its badges on ${authorityOf(url) ?? url}`)]
}

function embeddedIssuerId(
  badgeClass: LinkedDocument | undefined,
  profile: JsonObject | undefined,
  version: Version,
): string | undefined {
  return idOf(badgeClass?.document['issuer']) ?? idOf(profile) ?? originOf(profile, version)
}

function isBelow(url: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => addressOf(url).startsWith(addressOf(prefix)))
}

function isOn(url: string, origins: readonly string[]): boolean {
  const { host, hostname } = new URL(url)
  return origins.some((origin) => origin === host || origin === hostname)
}

/** OB 0.5 knows an issuer by its origin, which `upgradeAssertion` calls its `url`. */
function originOf(profile: JsonObject | undefined, version: Version): string | undefined {
  return version === '0.5' ? idOf(profile?.['url']) : undefined
}

/** As it is fetched: `/badges/%2e%2e/uploads` is not below `/badges/`. */
function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url
}

function outside(url: string, expected: string): Finding {
  const message = `The badge is hosted at ${url}, but its issuer hosts badges only ${expected}`
  return inScope('failed', message, { details: { url } })
}
