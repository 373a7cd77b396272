import type { GraphParts } from './build-graph.ts'
import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'

/** An issuing event as version 1 of the API lists it. Further members are not looked at. */
export interface ObfEvent {
  readonly id: string
  readonly badge_id: string
  /** E-mail addresses, or `Name <address>`. */
  readonly recipient: readonly string[]
  /** Seconds since 1970. */
  readonly issued_on: number
  readonly expires?: number | null | ''
  /** By address, when it was revoked, in seconds since 1970. */
  readonly revoked?: Readonly<Record<string, number>>
}

/** One recipient of an event, as version 2 of the API lists them. */
export interface ObfEventRecipient {
  readonly event_id: string
  /** Older answers leave it out; then it is not known what was awarded. */
  readonly badge_id?: string | null
  readonly assertion_id: string
  readonly email: string
  readonly issued_on: number
  readonly expires_on?: number | null
  /** Whether it was revoked: true or 1, or when, in seconds since 1970. */
  readonly revoked?: number | boolean | null
}

export interface ObfEventsOptions {
  /** Id of the organisation whose client it is. */
  readonly issuer: string
  /** The id of an achievement as its credentials have it, so that both are one node. @default `urn:obf:badge:…` */
  readonly achievementOf?: (badgeId: string) => string
  /** The same for an assertion. @default `urn:obf:assertion:…` */
  readonly assertionOf?: (assertionId: string) => string
  /**
   * What stands for the holder of an address; undefined leaves the holder out. An address itself does not
   * belong into a graph. @default leaves all of them out
   */
  readonly holderOf?: (email: string) => string | undefined
}

/**
 * The nodes and edges that Open Badge Factory tells of: who issued what, and to whom. All of it is
 * `platform-only`: kept, listed and never scored, until the credential itself was verified.
 *
 * Takes what a client got as JSON, of version 1 or 2, in any mixture; nothing is fetched.
 *
 * @throws {GraphError} `bad_argument` for an event without id, badge, recipients or time
 * @example
 * buildGraph(partsFromObfEvents(events, { issuer: 'https://school.example' }))
 */
export function partsFromObfEvents(
  events: Iterable<ObfEvent | ObfEventRecipient>,
  options: ObfEventsOptions,
): Required<Pick<GraphParts, 'nodes' | 'edges'>> {
  const awards = [...events].flatMap(awardsIn)
  const parts = awards.map((award) => partsOf(award, options))
  return {
    nodes: [{ id: options.issuer, kind: 'organization' }, ...parts.flatMap(({ nodes }) => nodes)],
    edges: parts.flatMap(({ edges }) => edges),
  }
}

/** What both versions of the API say of one award. */
interface ObfAward {
  readonly badge?: string
  readonly assertion: string
  readonly email: string
  readonly validFrom: string
  readonly validUntil?: string
  readonly revokedAt?: string
}

function awardsIn(event: ObfEvent | ObfEventRecipient): readonly ObfAward[] {
  const validFrom = momentOf(event.issued_on, 'issued_on')
  if (!('recipient' in event)) {
    const assertion = textOf(event, 'assertion_id')
    const { badge_id: badge, email, expires_on: until, revoked } = event
    return [
      {
        ...(badge !== undefined && badge !== null && { badge: textOf(event, 'badge_id') }),
        assertion,
        email: addressIn(email),
        validFrom,
        ...endOf(until),
        // Where nobody says since when, it counts for no moment at all.
        ...revocationOf(revoked === true ? 1 : revoked),
      },
    ]
  }
  const id = textOf(event, 'id')
  const badge = textOf(event, 'badge_id')
  if (!Array.isArray(event.recipient)) throw badArgument(`Event ${id} has no list of recipients.`)
  return event.recipient.map((recipient: string, index) => {
    const email = addressIn(recipient)
    const revoked = event.revoked?.[recipient] ?? event.revoked?.[email]
    return {
      badge,
      // Version 1 names no assertions; the place in the list is the only name there is.
      assertion: `${id}:${index}`,
      email,
      validFrom,
      ...endOf(event.expires),
      ...revocationOf(revoked),
    }
  })
}

function partsOf(award: ObfAward, options: ObfEventsOptions) {
  const { issuer, achievementOf = obfUrn('badge'), assertionOf = obfUrn('assertion') } = options
  const { badge, assertion, email, ...period } = award
  const to = assertionOf(assertion)
  const holder = options.holderOf?.(email)
  const nodes: RecognitionNode[] = [{ id: to, kind: 'assertion', ...period }]
  const edges: RecognitionEdge[] = [
    { id: `${to}#awards`, kind: 'awards', from: issuer, to, ...period, ...told },
  ]
  if (badge !== undefined) {
    const of = achievementOf(badge)
    nodes.push({ id: of, kind: 'achievement' })
    edges.push({ id: `${to}#of`, kind: 'of', from: to, to: of, ...period, ...told })
    edges.push({ id: `${of}#issues:${issuer}`, kind: 'issues', from: issuer, to: of, ...told })
  }
  if (holder !== undefined) {
    nodes.push({ id: holder, kind: 'person' })
    edges.push({ id: `${to}#holds`, kind: 'holds', from: holder, to, ...period, ...told })
  }
  return { nodes, edges }
}

const told = { verified: 'platform-only', provenance: { source: 'Open Badge Factory' } } as const

function obfUrn(kind: string): (id: string) => string {
  return (id) => `urn:obf:${kind}:${encodeURIComponent(id)}`
}

/** The address of `Name <address>`, or the whole text. */
function addressIn(recipient: unknown): string {
  if (typeof recipient !== 'string') throw badArgument('A recipient is an e-mail address, as text.')
  return /<([^<>]+)>\s*$/u.exec(recipient)?.[1] ?? recipient.trim()
}

function textOf(event: object, member: string): string {
  const value = (event as Readonly<Record<string, unknown>>)[member]
  if (typeof value === 'string' && value !== '') return value
  throw badArgument(`An event has a text as ${member}, not ${shown(value)}.`)
}

/** Zero, null and the empty text say never. */
function endOf(seconds: unknown): { validUntil?: string } {
  return seconds === undefined || seconds === null || seconds === '' || seconds === 0
    ? {}
    : { validUntil: momentOf(seconds, 'expires') }
}

function revocationOf(seconds: unknown): { revokedAt?: string } {
  return seconds === undefined || seconds === null || seconds === false || seconds === 0
    ? {}
    : { revokedAt: momentOf(seconds, 'revoked') }
}

function momentOf(seconds: unknown, member: string): string {
  const moment = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN)
  if (Number.isFinite(moment.getTime())) return moment.toISOString()
  throw badArgument(`${member} is a number of seconds since 1970, not ${shown(seconds)}.`)
}
