import { createCheckedLists, verify, type Bundle, type VerificationReport } from 'openboat'
import {
  partsFromReports,
  type Authorities,
  type GraphParts,
  type RecognitionEdge,
  type RecognitionNode,
} from '@openboat/graph'
import { AT, issueEcosystem, type EcosystemCredential } from './issue-ecosystem.ts'
import { organizationId } from './organizations.ts'
import { registerOf } from './register.ts'

/** An invented region that recognises: signed credentials, what was found in them, and what a graph takes. */
export interface Ecosystem {
  /** ISO 8601: the moment at which everything was verified. */
  readonly at: string
  readonly credentials: readonly EcosystemCredential[]
  /** Every document that a verification needs. */
  readonly bundle: Bundle
  /** In the order of the credentials. */
  readonly reports: readonly VerificationReport[]
  /** What the network knows beyond the credentials. */
  readonly register: Required<GraphParts>
  /** Reports and register together, for `buildGraph`. */
  readonly parts: Required<GraphParts>
  /** Whom the region takes as its authorities. */
  readonly seeds: Authorities
}

/**
 * Makes the region: about 350 awards and 160 endorsements, of a network with twelve members, a pathway of
 * fifteen badges, badges that people gave themselves, two neighbours who endorse each other, a ring of
 * five, a crowd of twenty made-up firms, an issuer who lost its recognition, awards kept private, and
 * names with accents. Some credentials are forged, revoked, expired or cannot be verified, on purpose.
 *
 * Nothing is read from the clock or the network; one seed gives the same bytes on every machine.
 *
 * @example const { parts, at, seeds } = await createEcosystem()
 */
export async function createEcosystem(
  options: { readonly seed?: string } = {},
): Promise<Ecosystem> {
  const { seed = 'rives' } = options
  const { credentials, bundle } = await issueEcosystem(seed)
  const checkedLists = createCheckedLists()
  const reports: VerificationReport[] = []
  for (const { text } of credentials) {
    reports.push(await verify(text, { replay: bundle, at: new Date(AT), checkedLists }))
  }
  const register = registerOf(seed)
  const found = partsFromReports(reports)
  const parts = {
    nodes: joined<RecognitionNode>(found.nodes, register.nodes),
    edges: joined<RecognitionEdge>(found.edges, register.edges),
    sameAs: register.sameAs,
  }
  return { at: AT, credentials, bundle, reports, register, parts, seeds }
}

const seeds: Authorities = {
  kind: 'authorities',
  weights: { [organizationId('reseau')]: 2, [organizationId('universite')]: 1 },
  statement: 'Assemblée générale du réseau, 12 mars 2026',
}

function joined<Part>(first: Iterable<Part>, second: Iterable<Part>): readonly Part[] {
  return [...first, ...second]
}
