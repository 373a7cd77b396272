import { toBadge, type Credential, type JsonObject } from '@openboat/model'
import { conformsToDataModel } from '../checks/data-model.ts'
import { issuerIsKnown } from '../checks/issuer-known.ts'
import { issuerIsUnambiguous } from '../checks/issuer-spelling.ts'
import { pagesAreReachable } from '../checks/pages.ts'
import { isWithinPeriod } from '../checks/period.ts'
import { withRemarks } from '../checks/proof-remarks.ts'
import { recipientMatches } from '../checks/recipient.ts'
import type { Finding } from '../finding.ts'
import type { Inquiry, Judged } from '../inquiry.ts'
import { makeReport } from '../make-report.ts'
import type { FetchedDocument } from '../resolver.ts'
import { runChecks } from '../run-checks.ts'
import type { Check, Subject } from '../subject.ts'
import { verifyEndorsements, carrierOf, type Carrier } from '../verify-endorsements.ts'
import { satisfiesExtensionSchemas } from './extensions.ts'
import { fetchOriginal } from './hosted-original.ts'
import { isInIssuerScope } from './issuer-scope.ts'
import { fetchLinked, type Linked, type LinkedDocument } from './linked-documents.ts'
import { isNotInRevocationList } from './revocation.ts'
import { judgeSignature } from './signature.ts'
import { shapeOf } from './shape.ts'

const dataChecks: readonly Check[] = [conformsToDataModel]
const awardChecks: readonly Check[] = [isWithinPeriod, recipientMatches]

/**
 * Open Badges 0.5 to 2.0. What counts is either the hosted original, fetched again from its own id,
 * or the signature with a key that the issuer's profile lists (OB 2.0 #BadgeVerification).
 */
export async function judgeOpenBadge2(
  credential: Credential,
  inquiry: Inquiry,
  source: FetchedDocument | undefined,
): Promise<Judged> {
  return credential.envelope === 'jwt'
    ? judgeSigned(credential, inquiry)
    : judgeHosted(credential, inquiry, source)
}

async function judgeHosted(
  given: Credential,
  inquiry: Inquiry,
  source: FetchedDocument | undefined,
): Promise<Judged> {
  const original = await fetchOriginal(given, inquiry, source)
  const { credential, url } = original
  if (credential === undefined) {
    const findings = [
      ...(await runChecks(dataChecks, subjectOf(given, {}), inquiry)),
      ...original.findings,
    ]
    return { credential: given, report: makeReport(findings, inquiry, { badge: toBadge(given) }) }
  }
  // An original that turns out to be signed proves itself by its signature.
  if (credential.envelope === 'jwt') return judgeSigned(credential, inquiry)

  const shape = shapeOf(credential, url)
  const linked = await fetchLinked(shape, inquiry)
  const subject = subjectOf(credential, linked)
  const origin = [
    ...original.findings,
    ...linked.findings,
    ...(url === undefined ? [] : isInIssuerScope(shape, url, linked, credential.version)),
  ]
  return finish(subject, { shape, linked, origin }, inquiry)
}

async function judgeSigned(credential: Credential, inquiry: Inquiry): Promise<Judged> {
  const shape = shapeOf(credential, undefined)
  const linked = await fetchLinked(shape, inquiry)
  const origin = [
    ...linked.findings,
    ...withRemarks(await judgeSignature(credential, shape, linked, inquiry), credential.document),
    await isNotInRevocationList(credential, shape, linked, inquiry),
  ]
  return finish(subjectOf(credential, linked), { shape, linked, origin }, inquiry)
}

interface Evidence {
  readonly shape: JsonObject
  readonly linked: Linked
  /** Who made the badge, and whether they still stand by it. */
  readonly origin: readonly Finding[]
}

async function finish(
  subject: Subject,
  { shape, linked, origin }: Evidence,
  inquiry: Inquiry,
): Promise<Judged> {
  const { credential, badge } = subject
  const isAward = credential.kind === 'badge' || credential.kind === 'endorsement'
  const endorsed = await verifyEndorsements(carriers(shape, linked), inquiry)
  const own = [
    ...(await runChecks([...dataChecks, extensionsOf(linked)], subject, inquiry)),
    ...origin,
    ...(await runChecks([issuerIsUnambiguous], subject, inquiry)),
    ...(isAward ? await runChecks(awardChecks, subject, inquiry) : []),
    ...(await runChecks([pagesAreReachable], subject, inquiry)),
  ]
  const findings = [...own, ...issuerIsKnown(subject, inquiry, own), ...endorsed.findings]
  const report = makeReport(findings, inquiry, { badge, endorsements: endorsed.reports })
  return { credential, report }
}

/** Assertion, badge class and issuer may each be extended (OB 2.0 #Extensions). */
function extensionsOf({ badgeClass, issuer }: Linked): Check {
  return async ({ credential }, inquiry) => [
    ...(await satisfiesExtensionSchemas(credential.document, '', inquiry)),
    ...(await linkedExtensions(badgeClass, '/badge', inquiry)),
    ...(await linkedExtensions(issuer, '/badge/issuer', inquiry)),
  ]
}

/** What is only embedded is part of the document that was looked at already. */
async function linkedExtensions(
  linked: LinkedDocument | undefined,
  path: string,
  inquiry: Inquiry,
): Promise<Finding[]> {
  if (linked?.url === undefined) return []
  return await satisfiesExtensionSchemas(linked.document, path, inquiry)
}

function subjectOf(credential: Credential, { badgeClass, issuer }: Partial<Linked>): Subject {
  const badge = toBadge(credential, {
    ...(badgeClass === undefined ? {} : { badgeClass: badgeClass.document }),
    ...(issuer === undefined ? {} : { issuer: issuer.document }),
  })
  return { credential, badge }
}

/** Assertion, badge class and issuer may each carry endorsements (OB 2.0 #Endorsement). */
function carriers(shape: JsonObject, { badgeClass, issuer }: Linked): Carrier[] {
  const objects: [JsonObject | undefined, string][] = [
    [shape, ''],
    [badgeClass?.document, '/badge'],
    [issuer?.document, '/badge/issuer'],
  ]
  return objects.flatMap(([object, path]) => {
    const carrier = object === undefined ? undefined : carrierOf(object, path)
    return carrier === undefined ? [] : [carrier]
  })
}
