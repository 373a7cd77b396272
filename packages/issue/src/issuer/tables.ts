import type { Achievement, AchievementRef, AchievementVersion } from './achievement.ts'
import type { IssuedBadge } from './award.ts'
import type { BadgeRequest } from './badge-request.ts'
import type { IssuerKeyRecord } from './issuer-key-record.ts'
import type { StatusListRow, AllocationRow } from './status-list-row.ts'
import { table } from './table.ts'

export const achievementTable = table<Achievement>({
  collection: 'achievement',
  id: ({ id }) => id,
})

export const versionTable = table<AchievementVersion>({
  collection: 'achievement-version',
  id: versionName,
  group: ({ id }) => id,
})

export function versionName({ id, version, language }: AchievementRef): string {
  return [id, version, ...(language === undefined ? [] : [language])].join('/')
}

export const imageTable = table<ImageRow>({ collection: 'image', id: ({ id }) => id })

interface ImageRow {
  readonly id: string
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly base64: string
}

export const badgeTable = table<IssuedBadge>({
  collection: 'badge',
  id: ({ id }) => id,
  key: ({ idempotencyKey }) => idempotencyKey,
  group: ({ achievement }) => achievement?.id,
})

export const keyTable = table<IssuerKeyRecord>({ collection: 'key', id: ({ id }) => id })

export const listTable = table<StatusListRow>({ collection: 'list', id: ({ id }) => id })

/** `group`: the purpose of lists that have room; of full ones `full`. */
export const allocationTable = table<AllocationRow>({
  collection: 'allocation',
  id: ({ id }) => id,
  group: ({ purpose, isFull }) => (isFull ? 'full' : purpose),
})

/** Signed OB 2.0 assertions that are revoked. */
export const revocationTable = table<{
  readonly id: string
  readonly assertion: string
  readonly reason?: string
}>({ collection: 'revocation', id: ({ id }) => id })

export const claimTable = table<ClaimRow>({
  collection: 'claim',
  id: ({ tokenHash }) => tokenHash,
  group: ({ badge }) => badge,
})

interface ClaimRow {
  /** SHA-256, in hexadecimal: who reads the store cannot open anything. */
  readonly tokenHash: string
  readonly badge: string
  readonly expires: string
  readonly usedAt?: string
}

export const requestTable = table<BadgeRequest>({
  collection: 'request',
  id: ({ id }) => id,
  group: ({ state }) => state,
})
