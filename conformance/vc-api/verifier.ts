import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import type { Resolver } from '@openboat/resolve'
import { verifyBadge, type Finding, type VerificationReport } from '@openboat/verify'
import type { Endpoint } from './endpoints.ts'
import { objectOf, optionsIn, profileFor } from './issuer.ts'
import { problem, problemOf, problemTypes, Refusal, type Problem } from './problem.ts'

export interface World {
  readonly now: Date
  readonly resolver: Resolver
}

/** @throws {Refusal} for what is not verified, with every reason */
export async function verifyCredential(
  { verifiableCredential, options }: JsonObject,
  endpoint: Endpoint,
  world: World,
): Promise<JsonObject> {
  const credential = objectOf(verifiableCredential, 'verifiableCredential')
  const expected = optionsIn(options)
  const isWhole = endpoint.verifiesAll === true
  const asked = isWhole ? world : aboutProofs(credential, world)
  const profile = isWhole ? profileFor(credential) : 'lenient'
  const report = await verifyBadge(credential, { ...asOptions(expected, asked), profile })
  const counts = countsFor(expected['checks'], isWhole)
  const problems = [
    ...proofProblems(credential, endpoint, expected),
    ...report.findings.filter(counts).map(problemOf),
  ]
  if (problems.length > 0) throw new Refusal(problems)
  return answer(report)
}

/** @throws {Refusal} for what is not verified, with every reason */
export async function verifyPresentation(
  { verifiablePresentation, options }: JsonObject,
  world: World,
): Promise<JsonObject> {
  const presentation = objectOf(verifiablePresentation, 'verifiablePresentation')
  const expected = optionsIn(options)
  const profile = profileFor(presentation)
  const report = await verifyBadge(presentation, { ...asOptions(expected, world), profile })
  const covered = coveredCredentials(presentation, report)
  const problems = [
    ...holderProblems(presentation),
    ...report.findings
      .filter(countsFor(expected['checks'], true))
      .filter(({ check, path = '' }) => check !== 'contained.verified' || !covered.has(path))
      .map(problemOf),
  ]
  if (problems.length > 0) throw new Refusal(problems)
  return answer(report)
}

function asOptions({ challenge, domain }: JsonObject, { now, resolver }: World) {
  return {
    at: now,
    resolver,
    ...(typeof challenge === 'string' ? { challenge } : {}),
    ...(typeof domain === 'string' ? { domain } : {}),
  }
}

/**
 * Where a cryptosuite alone is tested, whose key it is does not count: the issuers of the vectors in the
 * specifications, which the suites send as well, have nothing to do with the keys.
 */
function aboutProofs({ issuer }: JsonObject, { now, resolver }: World): World {
  const controller = idOf(issuer)
  const key: Resolver['key'] = async (id, request) => {
    const found = await resolver.key(id, request)
    return found.ok && controller !== undefined ? { ...found, controller } : found
  }
  return { now, resolver: { ...resolver, key } }
}

/** What a caller who names its checks does not ask about. */
const byCheck: Readonly<Record<string, string>> = {
  'status.': 'credentialStatus',
  'period.': 'validityPeriod',
  'schema.': 'credentialSchema',
  'refresh.': 'refreshService',
}

/**
 * What is not known is no yes: it refuses, too.
 *
 * @param isWhole  False where a cryptosuite alone is tested: what is left of a credential after selective
 *   disclosure need not conform to the data model.
 */
function countsFor(checks: unknown, isWhole: boolean): (finding: Finding) => boolean {
  const asked = Array.isArray(checks) && checks.length > 0 ? checks : undefined
  return ({ check, outcome }) => {
    if (outcome !== 'failed' && outcome !== 'unknown') return false
    if (check.startsWith('model.') && !isWhole && asked !== undefined) return false
    const group = Object.entries(byCheck).find(([prefix]) => check.startsWith(prefix))?.[1]
    return group === undefined || asked === undefined || asked.includes(group)
  }
}

function proofProblems(
  { proof }: JsonObject,
  { suite, verifiesAll }: Endpoint,
  { expectedProofPurpose, domain, challenge }: JsonObject,
): Problem[] {
  const proofs = asList(proof).filter(isJsonObject)
  const differs = (name: string, expected: unknown) =>
    expected !== undefined && proofs.some((each) => each[name] !== expected)
  const isOther = verifiesAll !== true && !proofs.some((each) => each['cryptosuite'] === suite)
  return [
    ...(isOther ? [problem(problemTypes.proof, `Expected a proof of ${suite}`, '/proof')] : []),
    ...(differs('proofPurpose', expectedProofPurpose)
      ? [problem(problemTypes.proof, 'The proof is for another purpose', '/proof/proofPurpose')]
      : []),
    ...(differs('domain', domain)
      ? [problem(problemTypes.domain, 'The proof is for another domain', '/proof/domain')]
      : []),
    ...(differs('challenge', challenge)
      ? [problem(problemTypes.challenge, 'The proof answers something else', '/proof/challenge')]
      : []),
  ]
}

/**
 * Whoever presents what they claim themselves says that they are the holder. The specification asks
 * for it where nothing but the presentation's proof secures the claim; the W3C suite also where the
 * claim has a proof and is alone, and takes several such claims without a holder.
 *
 * @see VC Data Model 2.0 #presentations-including-holder-claims
 */
function holderProblems(presentation: JsonObject): Problem[] {
  const presenters = presentersOf(presentation)
  const holder = idOf(presentation['holder'])
  const presented = credentialsIn(presentation)
  return presented.flatMap(({ credential, path }) => {
    const issuer = idOf(credential['issuer'])
    const isOneOfSeveral = presented.length > 1 && credential['proof'] !== undefined
    if (isOneOfSeveral && presentation['holder'] === undefined) return []
    if (issuer === undefined || !presenters.has(issuer) || issuer === holder) return []
    const message = `What ${issuer} claims and presents itself needs it as the holder`
    return [problem(problemTypes.malformed, message, path)]
  })
}

/** Credentials without a proof of their own that the presentation's proof secures: its holder's. */
function coveredCredentials(presentation: JsonObject, report: VerificationReport): Set<string> {
  const presenters = presentersOf(presentation)
  const holder = idOf(presentation['holder'])
  const covered = credentialsIn(presentation).filter(({ credential }, index) => {
    const issuer = idOf(credential['issuer'])
    if (credential['proof'] !== undefined || issuer === undefined || issuer !== holder) return false
    const faults = (report.contained[index]?.findings ?? []).filter(countsFor(undefined, true))
    const isOnlyUnsigned = faults.every(({ details }) => details?.['code'] === 'no_proof')
    return presenters.has(issuer) && faults.length > 0 && isOnlyUnsigned
  })
  return new Set(covered.map(({ path }) => path))
}

/** Whose keys signed it. */
function presentersOf({ proof }: JsonObject): Set<string> {
  const methods = asList(proof).flatMap((each) => {
    const method = isJsonObject(each) ? each['verificationMethod'] : undefined
    return typeof method === 'string' ? [method.split('#')[0] ?? ''] : []
  })
  return new Set(methods)
}

function credentialsIn({ verifiableCredential: value }: JsonObject) {
  return asList(value).flatMap((credential, index) => {
    const path = Array.isArray(value) ? `/verifiableCredential/${index}` : '/verifiableCredential'
    return isJsonObject(credential) ? [{ credential, path }] : []
  })
}

function idOf(party: JsonObject[string] | undefined): string | undefined {
  const id = isJsonObject(party) ? party['id'] : party
  return typeof id === 'string' ? id : undefined
}

function answer({ findings }: VerificationReport): JsonObject {
  const warnings = findings.filter(({ outcome }) => outcome === 'warning').map(problemOf)
  return { verified: true, problemDetails: [], warnings, errors: [] }
}
