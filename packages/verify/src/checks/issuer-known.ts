import type { JsonObject } from '@openboat/model'
import { normalDomain } from '../domain-name.ts'
import { findingsOf, type Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Subject } from '../subject.ts'
import type { KnownIssuer, TrustPolicy } from '../trust-policy.ts'
import { verdictOf } from '../verdict.ts'
import { skeletonOf } from './look-alike.ts'

const known = findingsOf('issuer.known', 'OB 3.0 Implementation Guide #key-provenance')

/**
 * Whether the issuer is among those that the trust policy names. It is asked only about an issuer
 * who is proven, or a forger could borrow the name; and the answer never changes the verdict.
 *
 * @param found  What was found about the credential before.
 */
export function issuerIsKnown(
  { badge }: Subject,
  { options }: Inquiry,
  found: readonly Finding[],
): Finding[] {
  const { trust } = options
  if (trust === undefined) return []
  const { id, name = {} } = badge.issuer
  const match = id === undefined ? undefined : knownAs(id, trust)
  if (match === undefined) {
    const double = doubleOf(Object.values(name), trust)
    if (double === undefined) {
      const message = `The issuer ${id ?? 'without id'} is not among those that are known here`
      return [known('warning', message, { details: { code: 'not_known' } })]
    }
    const message = `The issuer ${id ?? 'without id'} is not known here, and calls itself like ${double.id}`
    const details = { code: 'name_of_another', name: double.name ?? double.id }
    return [known('warning', message, { details })]
  }
  if (!isProven(found)) {
    const message = `The badge names ${id}, who is known here, but that it is theirs is not proven`
    return [known('skipped', message, { details: { code: 'unproven' } })]
  }
  return [known('passed', `The issuer is known here: ${match.shown}`, { details: match.details })]
}

/** Not the whole verdict: a status list that does not answer says nothing about the issuer. */
function isProven(found: readonly Finding[]): boolean {
  return verdictOf(found.filter(({ check }) => originChecks.has(check))) === 'verified'
}

const originChecks: ReadonlySet<string> = new Set([
  'proof.satisfied',
  'hosted.fetched',
  'hosted.in-scope',
  'linked.fetched',
  'linked.id',
])

interface Match {
  readonly shown: string
  readonly details: JsonObject
}

function knownAs(id: string, { issuers = [], domains = [] }: TrustPolicy): Match | undefined {
  const listed = issuers.find((issuer) => issuer.id === id)
  if (listed !== undefined) {
    const { name, registry } = listed
    return {
      shown: name ?? id,
      details: {
        ...(name === undefined ? {} : { name }),
        ...(registry === undefined ? {} : { registry }),
      },
    }
  }
  const host = hostOf(id)
  // A policy may have been written by hand.
  const domain = domains.find((each) => host !== undefined && isBelow(host, normalDomain(each)))
  return domain === undefined ? undefined : { shown: host ?? id, details: { domain } }
}

/** Only these two show that whoever signs controls the domain. */
function hostOf(id: string): string | undefined {
  const [, host] = /^did:web:([^:]+)/.exec(id) ?? []
  const address = host === undefined ? id : `https://${host.replace(/%3a/i, ':')}`
  return /^https:/i.test(address) && URL.canParse(address) ? new URL(address).host : undefined
}

function isBelow(host: string, domain: string | undefined): boolean {
  if (domain === undefined) return false
  return domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain
}

/** A known issuer whose name a reader would take this one's for. */
function doubleOf(
  names: readonly string[],
  { issuers = [] }: TrustPolicy,
): KnownIssuer | undefined {
  const skeletons = new Set(names.map(nameSkeleton))
  return issuers.find(({ name }) => name !== undefined && skeletons.has(nameSkeleton(name)))
}

function nameSkeleton(name: string): string {
  return skeletonOf(name).replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
