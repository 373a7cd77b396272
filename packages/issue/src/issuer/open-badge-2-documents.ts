import { OB_2, type JsonObject } from '@openboat/model'
import { publicPemOf } from '@openboat/proof'
import { createOpenBadge2RevocationList, type Revocation } from '@openboat/status/revocation-lists'
import { draftBadgeClass, draftIssuer } from '../draft-assertion.ts'
import { revokeHostedAssertion } from '../revoke-assertion.ts'
import { stated } from '../stated.ts'
import type { AchievementRef } from './achievement.ts'
import { allKeys } from './all-keys.ts'
import { assertionUrls } from './award-forms.ts'
import { findVersion } from './create-achievements.ts'
import type { OpenBadge2Documents } from './hosted-documents.ts'
import { issuedAssertion } from './issued-credential.ts'
import type { IssuerKeyRecord } from './issuer-key-record.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { badgeTable, keyTable, revocationTable } from './tables.ts'

/** @see OpenBadge2Documents */
export function openBadge2Documents(world: IssuerWorld): OpenBadge2Documents {
  const { issuerId, urls } = world
  return {
    profile: async () => await profile(world),
    badgeClass: async (ref) => await badgeClass(world, ref),
    assertion: async (id) => {
      const badge = await world.transaction(async (tx) => await badgeTable.get(tx, issuerId, id))
      const document = badge === undefined ? undefined : issuedAssertion(badge, 'ob2-hosted')
      if (badge === undefined || document === undefined) return undefined
      const { state, reason } = badge.status
      // Open Badges 2.0 knows no suspension: until it is lifted the assertion does not count either.
      if (state === 'valid') return { gone: false, document }
      const why = reason === undefined ? {} : { reason }
      return { gone: true, document: revokeHostedAssertion(document, why) }
    },
    key: async (id) => {
      const key = await world.transaction(async (tx) => await keyTable.get(tx, issuerId, id))
      if (key === undefined || !signsAssertions(key)) return undefined
      return {
        '@context': OB_2,
        type: 'CryptographicKey',
        id: urls.openBadge2.key(id),
        // Two-way link with the profile's publicKey: a key that only claims an owner proves nothing.
        owner: urls.openBadge2.issuer,
        publicKeyPem: await publicPemOf(key.publicKey),
      }
    },
    revocationList: async () => await revocationList(world),
  }
}

function signsAssertions({ algorithm, state }: IssuerKeyRecord): boolean {
  return algorithm === 'RS256' && state !== 'compromised'
}

async function profile(world: IssuerWorld): Promise<JsonObject> {
  const { openBadge2 } = world.urls
  const keys = (await allKeys(world)).filter(signsAssertions).map(({ id }) => openBadge2.key(id))
  const [only, ...others] = keys
  const urls = assertionUrls(world, { id: '', achievement: { id: '', version: 1 } })
  const { profile: issuer } = world
  return stated({
    ...draftIssuer({ issuer }, 'hosted', urls),
    publicKey: others.length === 0 ? only : keys,
    revocationList: only === undefined ? undefined : openBadge2.revocationList,
  })
}

async function badgeClass(
  world: IssuerWorld,
  ref: AchievementRef,
): Promise<JsonObject | undefined> {
  const version = await world.transaction(async (tx) => await findVersion(world, ref, tx))
  if (version === undefined || version.language !== ref.language) return undefined
  const { draft } = version
  const related = (draft.related ?? []).map((each) => {
    const route = world.urls.match(each.id)
    return route?.kind === 'achievement'
      ? { ...each, id: world.urls.openBadge2.badgeClass(route.achievement) }
      : each
  })
  const achievement = related.length === 0 ? draft : { ...draft, related }
  return draftBadgeClass({ achievement }, assertionUrls(world, { id: '', achievement: ref }))
}

async function revocationList(world: IssuerWorld): Promise<JsonObject> {
  const { revocationList: id, issuer } = world.urls.openBadge2
  const revoked: Revocation[] = []
  await world.transaction(async (tx) => {
    for (let after = ''; ;) {
      const rows = await revocationTable.list(tx, world.issuerId, { after, limit: 1000 })
      for (const row of rows) {
        const { assertion, reason } = row
        revoked.push(reason === undefined ? { id: assertion } : { id: assertion, reason })
      }
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.id
    }
  })
  return createOpenBadge2RevocationList({ id, issuer, revoked })
}
