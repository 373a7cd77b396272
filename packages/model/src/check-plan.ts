import { achievementRules, clrRules, endorsementRules } from './check-schemas.ts'
import { associationDeviations } from './association-references.ts'
import type { Credential } from './credential.ts'
import type { DataModelCheck } from './data-model-check.ts'
import type { Deviation } from './deviation.ts'
import { earlyDeviations } from './early-rules.ts'
import { inlineContextDeviations } from './inline-contexts.ts'
import { objectAt, type JsonObject } from './json.ts'
import { jwtClaimDeviations } from './jwt-claims.ts'
import { earlyTypeDeviations, linkedDataDeviations } from './linked-data-rules.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { openBadge2Context, openBadge2Deviations } from './open-badge-2-rules.ts'
import { openBadgeDeviations } from './open-badge-3-rules.ts'
import { envelopedDeviations, isEnveloped, presentationDeviations } from './presentation-rules.ts'
import { schemaDeviations } from './schema-deviations.ts'
import { serializationDeviations, withoutEmpty } from './serialization.ts'
import { contextDeviations } from './vc-context.ts'
import { surveyOf, type Survey } from './survey.ts'
import { dateDeviations } from './vc-dates.ts'
import { typeTermDeviations } from './type-terms.ts'
import { credentialDeviations, idDeviations, typeDeviations } from './vc-rules.ts'

/** What is asked of one kind of document, and how the answers are found. */
export interface CheckPlan {
  readonly spec: string
  readonly checks: readonly DataModelCheck[]
  /** The rules, from the narrowest to the most general. */
  readonly rules: readonly ((credential: Credential, survey: Survey) => Deviation[])[]
}

/** The plan for a credential: generation and kind decide once, here. */
export function planFor(credential: Credential): CheckPlan {
  const { version, kind, document } = credential
  if (version === '2.0') return openBadge2
  if (version === '0.5' || version === '1.0' || version === '1.1') return earlyBadge
  if (isEnveloped(document)) return enveloped
  if (kind === 'presentation') return presentation
  if (kind === 'status-list') return statusList
  if (kind === 'clr') return hasAssociations(document) ? clr : unrelatedClr
  if (kind === 'endorsement') return endorsement
  return kind === 'badge' ? openBadge3 : otherCredential
}

/** Every deviation of a credential; of several at one place, the gravest. */
export function deviationsOf(credential: Credential): Deviation[] {
  const survey = surveyOf(credential.document)
  const cleaned = survey.holdsEmpty
    ? { ...credential, document: withoutEmpty(credential.document) }
    : credential
  const all: Deviation[] = []
  for (const rule of planFor(credential).rules) all.push(...rule(cleaned, survey))
  all.push(...untouchedDeviations(credential, survey))
  return all.length === 0 ? all : gravest(all)
}

function gravest(all: readonly Deviation[]): Deviation[] {
  const byPlace = new Map<string, Deviation>()
  for (const found of all) {
    const place = `${found.check === 'model.jwt-claims' ? 'jwt' : 'document'} ${found.path}`
    const known = byPlace.get(place)
    if (known === undefined || (known.harmless && !found.harmless)) byPlace.set(place, found)
  }
  return [...byPlace.values()]
}

/** What shows only in the document as it came, with its nulls and empty lists. */
function untouchedDeviations({ document, version }: Credential, survey: Survey): Deviation[] {
  const isOpenBadge3 = version === '3.0' || version === 'clr-2.0'
  const isVerifiable = isOpenBadge3 || version.startsWith('vc-')
  const mayBeUnlisted = survey.holdsEmpty || survey.holdsScalarSet
  return [
    ...(isVerifiable && survey.holdsOddId ? idDeviations(document) : []),
    ...(isOpenBadge3 && mayBeUnlisted ? serializationDeviations(document) : []),
  ]
}

const GENERAL = [
  contextDeviations,
  inlineContextDeviations,
  credentialDeviations,
  typeTermDeviations,
  dateDeviations,
  jwtClaimDeviations,
] satisfies CheckPlan['rules']

const GENERAL_CHECKS = [
  'model.context',
  'model.type',
  'model.id',
  'model.issuer',
  'model.subject-identified',
  'model.dates',
  'model.properties',
  'model.jwt-claims',
] satisfies DataModelCheck[]

/** What is asked of a badge in any form and generation. */
const DOCUMENT_CHECKS = [
  'model.context',
  'model.type',
  'model.id',
  'model.issuer',
  'model.subject-identified',
  'model.achievement',
  'model.dates',
  'model.nested-types',
  'model.properties',
] satisfies DataModelCheck[]

const openBadge3: CheckPlan = {
  spec: 'OB 3.0 #achievementcredential',
  checks: [...DOCUMENT_CHECKS, 'model.serialization', 'model.references', 'model.jwt-claims'],
  rules: [
    ({ document }) => schemaDeviations(document, achievementRules),
    ({ document }) => typeDeviations(document, [['OpenBadgeCredential', 'AchievementCredential']]),
    openBadgeDeviations,
    ...GENERAL,
  ],
}

const endorsement: CheckPlan = {
  spec: 'OB 3.0 #endorsementcredential',
  checks: openBadge3.checks.filter(
    (check) => check !== 'model.achievement' && check !== 'model.references',
  ),
  rules: [
    ({ document }) => schemaDeviations(document, endorsementRules),
    ({ document }) => typeDeviations(document, ['EndorsementCredential']),
    openBadgeDeviations,
    ...GENERAL,
  ],
}

const clr: CheckPlan = {
  spec: 'CLR 2.0 #clrcredential',
  checks: openBadge3.checks.filter((check) => check !== 'model.achievement'),
  rules: [
    ({ document }) => schemaDeviations(document, clrRules),
    ({ document }) => typeDeviations(document, ['ClrCredential']),
    openBadgeDeviations,
    associationDeviations,
    ...GENERAL,
  ],
}

/** A record in which nothing refers to anything else. */
const unrelatedClr: CheckPlan = { ...clr, checks: endorsement.checks }

function hasAssociations(document: JsonObject): boolean {
  return objectAt(document, 'credentialSubject')?.['association'] !== undefined
}

const otherCredential: CheckPlan = {
  spec: 'VCDM 2.0 #basic-concepts',
  checks: GENERAL_CHECKS,
  rules: GENERAL,
}

const statusList: CheckPlan = {
  spec: 'Bitstring Status List 1.0 #bitstringstatuslistcredential',
  checks: GENERAL_CHECKS,
  rules: [
    ({ document }) =>
      typeDeviations(document, [['BitstringStatusListCredential', 'StatusList2021Credential']]),
    ...GENERAL,
  ],
}

function isContradiction({ code }: Deviation): boolean {
  return code === 'contradiction' || code === 'malformed' || code === 'two_credentials'
}

const presentation: CheckPlan = {
  spec: 'VCDM 2.0 #verifiable-presentations',
  checks: [...DOCUMENT_CHECKS, 'model.jwt-claims'],
  rules: [
    contextDeviations,
    inlineContextDeviations,
    (credential) => presentationDeviations(credential, deviationsOf),
    typeTermDeviations,
    // No specification says which claims a presentation must have, nor where wallets put it.
    (credential) => jwtClaimDeviations(credential).filter(isContradiction),
  ],
}

const enveloped: CheckPlan = {
  spec: 'VCDM 2.0 #enveloped-verifiable-credentials',
  checks: ['model.context', 'model.id'],
  rules: [contextDeviations, envelopedDeviations],
}

const openBadge2: CheckPlan = {
  spec: 'OB 2.0 #data-models',
  checks: DOCUMENT_CHECKS,
  rules: [
    openBadge2Context,
    ({ document, kind }) => {
      const form = openBadge2Form(document)
      return [...openBadge2Deviations(form, kind), ...linkedDataDeviations(form)]
    },
  ],
}

const earlyBadge: CheckPlan = {
  spec: 'OB 1.1, OB 0.5',
  checks: openBadge2.checks.filter((check) => check !== 'model.context'),
  rules: [earlyDeviations, earlyTypeDeviations],
}
