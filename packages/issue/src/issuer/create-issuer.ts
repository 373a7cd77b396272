import type { Award, IssuedBadge } from './award.ts'
import { allKeys } from './all-keys.ts'
import { createConformingShapes } from './award-forms.ts'
import { changeBadgeStatus } from './change-badge-status.ts'
import { createAchievements } from './create-achievements.ts'
import { createBadges } from './create-badges.ts'
import { createClaims } from './create-claims.ts'
import { createDocuments } from './create-documents.ts'
import { createRequests } from './create-requests.ts'
import { createStatusLists } from './create-status-lists.ts'
import { endorseTarget } from './endorse-target.ts'
import { issueBatch } from './issue-batch.ts'
import { issueMany } from './issue-many.ts'
import type { Issuer, IssuerOptions } from './issuer.ts'
import type { IssuerKeys } from './issuer-key-record.ts'
import { issuerWorldFrom, type IssuerWorld } from './issuer-world.ts'
import { createListPublisher } from './list-publisher.ts'
import { reissueBadge } from './reissue-badge.ts'
import { renewBadge } from './renew-badge.ts'
import { listOf, rotateKeys } from './rotate-keys.ts'
import { issueSelfMade } from './self-made.ts'
import { createSigningKeys, type SigningKeys } from './signing-keys.ts'
import { createStatusAllocation } from './status-allocation.ts'
import { keyTable } from './tables.ts'

/**
 * An issuer with a memory. Nothing is read or written before it is first asked for something.
 *
 * @see OB 3.0 #issuing; Bitstring Status List 1.0
 * @throws {IssueError} `bad_argument` naming the option; `bad_draft` for the profile
 * @example
 * const issuer = createIssuer({
 *   profile: { name: 'Boat Yard School', url: 'https://school.example/' },
 *   signer: createSigner(await generateKey('ed25519')),
 *   store: createMemoryStore(),
 *   baseUrl: 'https://badges.school.example',
 *   clock: () => new Date('2026-07-01T00:00:00Z'),
 * })
 */
export function createIssuer(options: IssuerOptions): Issuer {
  const world = issuerWorldFrom(options)
  const keys = createSigningKeys(world, listOf(options.signer))
  const publisher = createListPublisher(world, keys)
  const allocation = createStatusAllocation(world, publisher)
  const parts = { world, keys, allocation, publisher, conforms: createConformingShapes() }
  const achievements = createAchievements(world)
  const issue = async (award: Award): Promise<IssuedBadge> => {
    const [outcome] = await issueBatch(parts, [{ at: 0, award }])
    if (outcome?.ok === true) return outcome.badge
    throw outcome?.error ?? new TypeError('A batch has an outcome for each of its awards')
  }
  const revoke: Issuer['revoke'] = async (id, change) =>
    await changeBadgeStatus(parts, 'revoked', { ...change, id })
  return {
    id: world.issuerId,
    profile: world.profile,
    urls: world.urls,
    achievements,
    badges: createBadges(world),
    keys: createIssuerKeys(world, keys),
    statusLists: createStatusLists(world, publisher),
    claims: createClaims(world),
    requests: createRequests(world, { issue, revoke }),
    documents: createDocuments(world, keys),
    issue,
    issueMany: (awards, settings) => issueMany(parts, awards, settings),
    endorse: async (endorsement) => await endorseTarget(parts, endorsement),
    revoke,
    suspend: async (id, change) => await changeBadgeStatus(parts, 'suspended', { ...change, id }),
    reinstate: async (id, change) =>
      await changeBadgeStatus(parts, 'reinstated', { ...change, id }),
    renew: async (id, renewal) => await renewBadge(parts, id, renewal),
    reissue: async (id, award, change) => await reissueBadge(parts, { ...change, id, award }),
    selfMade: async (badge) => await issueSelfMade({ achievements, issue }, badge),
    rotateKeys: async (rotation) => await rotateKeys(parts, rotation),
  }
}

function createIssuerKeys(world: IssuerWorld, keys: SigningKeys): IssuerKeys {
  return {
    list: async () => {
      await keys.open()
      return await allKeys(world)
    },
    get: async (id) =>
      await world.transaction(async (tx) => await keyTable.get(tx, world.issuerId, id)),
  }
}
