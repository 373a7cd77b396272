import {
  createSignedStatusList,
  issueBadge,
  issueEndorsement,
  revoke,
  type IssuedCredential,
} from '@openboat/issue'
import { statusEntry } from '@openboat/status'
import type { Bundle } from 'openboat'
import { achievementId, achievements, skillId, skills } from './achievements.ts'
import { awardId, awardsFor, selfie, type AwardPlan } from './awards.ts'
import { endorsements, type EndorsementPlan } from './endorsements.ts'
import { organizationId, organizations } from './organizations.ts'
import { organizationParty, personParty, type Party } from './party.ts'
import { people } from './people.ts'
import { opaque } from './seeded.ts'

/** A credential as its holder has it. */
export interface EcosystemCredential {
  readonly id: string
  readonly text: string
}

export interface IssuedEcosystem {
  readonly credentials: readonly EcosystemCredential[]
  /** What the organisations would have on their websites: keys and status lists. */
  readonly bundle: Bundle
}

/** The moment at which everything is looked at. */
export const AT = '2026-07-01T00:00:00Z'

const listUrl = (key: string) => `https://${key}.example/status/1`

/**
 * Signs every badge and every endorsement of the invented region. The same seed gives the same bytes: the
 * keys are computed from it, and Ed25519 signatures have no randomness.
 */
export async function issueEcosystem(seed: string): Promise<IssuedEcosystem> {
  const workshop = openWorkshop(seed)
  const awards = await Promise.all(awardsFor(seed).map((plan) => issueAward(plan, workshop)))
  const spoken = await Promise.all(endorsements.map((plan) => endorseAs(plan, workshop)))
  const lists = await Promise.all([
    publishList('reseau', workshop, withdrawn(endorsements, spoken)),
    publishList('mission-locale', workshop, withdrawn(awardsFor(seed), awards)),
  ])
  const documents = [...keyDocuments(workshop), ...lists].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const bundle: Bundle = {
    format: 'openboat-bundle/1',
    at: AT,
    documents: Object.fromEntries(
      documents.map(([url, body]) => [url, { status: 200, contentType: 'application/json', body }]),
    ),
  }
  const ids = [...awardsFor(seed).map(({ id }) => id), ...endorsements.map(endorsementId)]
  const credentials = [...awards, ...spoken].map(({ text }, index) => ({
    id: ids[index] ?? '',
    text,
  }))
  return { credentials, bundle }
}

interface Workshop {
  readonly seed: string
  readonly party: (key: string) => Party
}

function openWorkshop(seed: string): Workshop {
  const parties = new Map<string, Party>()
  for (const { key } of organizations) parties.set(key, organizationParty(key, seed))
  for (const { key } of people) parties.set(`~${key}`, personParty(key, seed))
  return {
    seed,
    party(key) {
      const party = parties.get(key)
      if (party === undefined) throw new Error(`Nobody is called ${key}.`)
      return party
    },
  }
}

/** Everybody's DID document but that of the association whose domain is gone. */
function keyDocuments({ seed }: Workshop): [string, string][] {
  return organizations
    .filter(({ key }) => key !== 'disparue')
    .map(({ key }) => [
      `https://${key}.example/.well-known/did.json`,
      organizationParty(key, seed).document,
    ])
}

async function issueAward(plan: AwardPlan, workshop: Workshop): Promise<IssuedCredential> {
  const about = achievements.find(({ key }) => key === plan.achievement)
  const holder = workshop.party(`~${plan.person}`)
  const issuer = about === undefined ? holder : workshop.party(about.issuer)
  const status = plan.revoked && { status: entryIn(about?.issuer ?? '', plan.id) }
  return await issueBadge(
    {
      id: plan.id,
      achievement: about === undefined ? selfieOf(plan) : achievementOf(about),
      issuer: { id: issuer.id, name: nameOf(about?.issuer) },
      recipient: { id: holder.id },
      ...status,
    },
    optionsOf(issuer, plan.from),
  )
}

function achievementOf({ key, fr, en, skill }: (typeof achievements)[number]) {
  return {
    id: achievementId(key),
    name: fr,
    description: `« ${fr} » (${en}) : montré devant deux témoins.`,
    criteria: 'L’avoir fait trois fois, une fois devant témoins, et en avoir parlé.',
    language: 'fr',
    alignments: [{ targetName: skills[skill].fr, targetUrl: skillId(skill) }],
  }
}

function selfieOf({ person }: AwardPlan) {
  return {
    id: `${awardId(person, selfie)}#achievement`,
    name: 'Tenir la barre par gros temps',
    description: 'Ce que je sais faire et que personne ne m’a encore reconnu.',
    criteria: 'Je l’ai fait ; demandez à celles et ceux qui étaient là.',
    language: 'fr',
  }
}

async function endorseAs(plan: EndorsementPlan, workshop: Workshop): Promise<IssuedCredential> {
  const endorser = workshop.party(plan.by)
  const id = endorsementId(plan)
  const spoken = await issueEndorsement(
    {
      id,
      target: targetOf(plan.of, workshop),
      comment: plan.comment,
      issuer: { id: endorser.id, name: nameOf(plan.by) },
      ...(plan.until !== undefined && { validUntil: plan.until }),
      ...(plan.fault === 'revoked' && { status: entryIn(plan.by, id) }),
    },
    optionsOf(endorser, plan.from),
  )
  if (plan.fault !== 'forged') return spoken
  return { ...spoken, text: spoken.text.replace(plan.comment, 'Incomparable.') }
}

/** One name an endorsement, so that another one can speak of it. */
export function endorsementId({ name, by }: Pick<EndorsementPlan, 'name' | 'by'>): string {
  const host = by.startsWith('~') ? 'passeport' : by
  return `https://${host}.example/e/${opaque(name)}`
}

function targetOf(of: string, { party }: Workshop): string {
  const rest = of.slice(1)
  if (of.startsWith('#')) return achievementId(rest)
  if (of.startsWith('!')) return endorsementId({ name: rest, by: rest.split('>')[0] ?? '' })
  if (!of.startsWith('@')) return of.startsWith('~') ? party(of).id : organizationId(of)
  const [person = '', achievement = ''] = rest.split('/')
  return awardId(person, achievement)
}

function nameOf(key: string | undefined): string {
  const organization = organizations.find((each) => each.key === key)
  return organization?.fr ?? people.find((each) => `~${each.key}` === key)?.name ?? 'Moi-même'
}

function optionsOf({ signer, verificationMethod }: Party, from: string) {
  return { signer, now: new Date(from), ...(verificationMethod && { verificationMethod }) }
}

/** A place in the list that follows from the id. */
function entryIn(key: string, id: string) {
  return statusEntry({
    list: listUrl(key),
    index: Number.parseInt(opaque(id).slice(0, 4), 16),
    purpose: 'revocation',
  })
}

/** Those of the issued credentials whose plans say that they were taken back. */
function withdrawn(
  plans: readonly { readonly fault?: string; readonly revoked?: true }[],
  issued: readonly IssuedCredential[],
): readonly IssuedCredential[] {
  return issued.filter((_, index) => plans[index]?.fault === 'revoked' || plans[index]?.revoked)
}

async function publishList(
  key: string,
  { party }: Workshop,
  taken: readonly IssuedCredential[],
): Promise<[string, string]> {
  const { id, ...signing } = party(key)
  const options = optionsOf({ id, ...signing }, '2024-07-01T00:00:00Z')
  let list = await createSignedStatusList(
    { id: listUrl(key), purpose: 'revocation', issuer: id },
    options,
  )
  for (const { credential } of taken) list = await revoke(credential, list.credential, options)
  return [listUrl(key), list.text]
}
