import { parseInstant, type Badge, type RecipientIdentifier, type Text } from '@openboat/model'
import type { VerificationReport } from '@openboat/verify'
import type { GraphParts } from './build-graph.ts'
import { badArgument } from './graph-error.ts'
import type { RecognitionEdge, UnverifiedReason } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'
import { vouchedNames, type NamedNodes } from './vouched-names.ts'

export interface FromReportsOptions {
  /** Named as the source of every edge. @default 'verification' */
  readonly source?: string
  /**
   * What stands for a holder who is only known by an identifier; undefined leaves the holder out.
   * @default leaves e-mails and other identifiers out: only a subject's own id becomes a node
   */
  readonly holderOf?: (identifier: RecipientIdentifier, badge: Badge) => string | undefined
}

/**
 * The nodes and edges that verification reports speak of: issuers, achievements, assertions, holders,
 * skills, and endorsements of anything and who made them. Only what was verified will be scored; the rest is
 * kept with the reason. Who issues or endorses is taken for an organisation: list people yourself. Who has
 * several names in one language has the first of them by code units, as `buildGraph` joins nodes; what a
 * verified report names has no name from others.
 *
 * An endorsement carried by a badge counts for what it endorses by its own subject id, whatever it was
 * attached to.
 *
 * @throws {GraphError} `bad_argument` for something that is no report
 * @example
 * const graph = buildGraph(partsFromReports([await verify(badge), await verify(endorsement)]))
 */
export function partsFromReports(
  reports: Iterable<VerificationReport>,
  options: FromReportsOptions = {},
): Required<Pick<GraphParts, 'nodes' | 'edges'>> {
  const said: NamedNodes[] = []
  const edges: RecognitionEdge[] = []
  for (const report of everyReport(reports)) {
    if (report.badge === undefined) continue
    const context = { report, options }
    const parts = partsOf(report.badge, context)
    said.push({ nodes: parts.nodes, vouched: evidenceOf(context).verified === true })
    edges.push(...parts.edges)
  }
  return { nodes: vouchedNames(said), edges }
}

/** A report, and those of what it carries. */
function* everyReport(reports: Iterable<VerificationReport>): Generator<VerificationReport> {
  for (const report of reports) {
    if (!Array.isArray(report?.findings) || !Array.isArray(report.endorsements)) {
      throw badArgument('partsFromReports takes verification reports, as verify() returns them.')
    }
    yield report
    yield* everyReport(report.endorsements)
    yield* everyReport(report.contained)
  }
}

interface Context {
  readonly report: VerificationReport
  readonly options: FromReportsOptions
}

interface Parts {
  readonly nodes: readonly RecognitionNode[]
  readonly edges: readonly RecognitionEdge[]
}

function partsOf(badge: Badge, context: Context): Parts {
  return badge.endorses === undefined
    ? partsOfBadge(badge, context)
    : partsOfEndorsement(badge, context)
}

function partsOfEndorsement(badge: Badge, context: Context): Parts {
  const { id, issuer, endorses } = badge
  if (id === undefined || issuer.id === undefined || endorses?.id === undefined) return none
  const period = periodOf(badge)
  const common = { ...period, ...evidenceOf(context) }
  return {
    nodes: [
      { id: issuer.id, kind: 'organization', ...nameOf(issuer.name) },
      { id, kind: 'endorsement', ...period, ...revocationOf(common), ...nameOf(badge.name) },
    ],
    edges: [
      { id, kind: 'endorses', from: issuer.id, to: endorses.id, ...common },
      { id: `${id}#supports`, kind: 'supports', from: id, to: endorses.id, ...common },
    ],
  }
}

function partsOfBadge(badge: Badge, context: Context): Parts {
  const { id, issuer, achievement } = badge
  if (id === undefined || issuer.id === undefined) return none
  const period = periodOf(badge)
  const common = { ...period, ...evidenceOf(context) }
  const nodes: RecognitionNode[] = [
    { id: issuer.id, kind: 'organization', ...nameOf(issuer.name) },
    { id, kind: 'assertion', ...period, ...revocationOf(common), ...nameOf(badge.name) },
  ]
  const edges: RecognitionEdge[] = [
    { id: `${id}#awards`, kind: 'awards', from: issuer.id, to: id, ...common },
  ]
  for (const holder of holdersOf(badge, context.options)) {
    nodes.push({ id: holder, kind: 'person' })
    edges.push({ id: `${id}#holds`, kind: 'holds', from: holder, to: id, ...common })
  }
  if (achievement?.id !== undefined) {
    const of = achievement.id
    // One award that is taken back or over takes nothing from the achievement.
    const { verified, provenance } = common
    const lasting = { verified, ...(provenance !== undefined && { provenance }) }
    nodes.push({ id: of, kind: 'achievement', ...nameOf(achievement.name) })
    edges.push({ id: `${id}#of`, kind: 'of', from: id, to: of, ...common })
    // Who names an achievement of others in badges of their own contradicts nobody: one edge an issuer.
    const issues = { id: `${of}#issues:${issuer.id}`, kind: 'issues' as const }
    edges.push({ ...issues, from: issuer.id, to: of, ...lasting })
    for (const { targetUrl, targetName } of achievement.alignments) {
      if (targetUrl === undefined) continue
      nodes.push({ id: targetUrl, kind: 'skill', ...(targetName && { name: { und: targetName } }) })
      const aligned = { id: `${of}#aligns:${targetUrl}`, kind: 'alignsTo' as const }
      edges.push({ ...aligned, from: of, to: targetUrl, ...lasting })
    }
  }
  return { nodes, edges }
}

const none: Parts = { nodes: [], edges: [] }

/** The subject's own id, and whatever the caller makes of its identifiers. */
function holdersOf(badge: Badge, { holderOf }: FromReportsOptions): readonly string[] {
  const { id, identifiers } = badge.recipient
  if (id !== undefined) return [id]
  const [holder] = identifiers.flatMap((identifier) => holderOf?.(identifier, badge) ?? [])
  return holder === undefined ? [] : [holder]
}

/** In the form of this package; old badges write their dates in other ways. */
function periodOf({ period }: Badge): Pick<RecognitionEdge, 'validFrom' | 'validUntil'> {
  const validFrom = isoOf(period.validFrom)
  const validUntil = isoOf(period.validUntil)
  return {
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  }
}

function isoOf(text: string | undefined): string | undefined {
  const instant = text === undefined ? undefined : parseInstant(text, 'legacy')
  return instant && new Date(instant.epochMilliseconds).toISOString()
}

function nameOf(name: Text | undefined): { name?: Text } {
  return name === undefined ? {} : { name }
}

/** What is taken back takes with it whatever is said of it. */
function revocationOf({ revokedAt }: Evidence): Pick<Evidence, 'revokedAt'> {
  return revokedAt === undefined ? {} : { revokedAt }
}

type Evidence = Pick<RecognitionEdge, 'verified' | 'revokedAt' | 'provenance'>

function evidenceOf({ report, options }: Context): Evidence {
  const provenance = { source: options.source ?? 'verification', verifiedAt: report.at }
  const failed = report.findings.filter(({ outcome }) => outcome === 'failed')
  const onlyOver = failed.length > 0 && failed.every(({ check }) => isOver.has(check))
  const open = report.findings.some(({ outcome }) => outcome === 'unknown')
  if (report.verdict !== 'verified' && (!onlyOver || open)) {
    return { verified: reasonOf(report), provenance }
  }
  // Nobody publishes since when a badge is revoked, so it counts for no moment at all.
  const revoked = failed.some(({ check }) => check === 'status.not-revoked')
  return { verified: true, ...(revoked && { revokedAt: '0001-01-01T00:00:00Z' }), provenance }
}

/** Authentic, but not in effect at the moment of verification: the edge's own period says when it is. */
const isOver: ReadonlySet<string> = new Set([
  'period.started',
  'period.not-ended',
  'status.not-revoked',
])

function reasonOf({ verdict, findings }: VerificationReport): UnverifiedReason {
  const unbound = findings.some(
    ({ check, outcome }) => check === 'endorsement.bound' && outcome === 'failed',
  )
  if (unbound) return 'subject-mismatch'
  return verdict === 'rejected' ? 'rejected' : 'undetermined'
}
