import { expect } from 'vitest'
import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import { readStatus, readStatusEntry } from '@openboat/status'
import type { Store } from '../stores/store.ts'
import { bitsFromText, countBits, setPositions } from './bits.ts'
import type { IssuedBadge } from './award.ts'
import { issuedCredential } from './issued-credential.ts'
import type { Issuer } from './issuer.ts'
import { allocationTable, listTable } from './tables.ts'

export async function allBadges(issuer: Issuer): Promise<IssuedBadge[]> {
  const found: IssuedBadge[] = []
  for (let page = await issuer.badges.list({ limit: 50 }); page.length > 0;) {
    found.push(...page)
    page = await issuer.badges.list({ limit: 50, after: page.at(-1)?.id ?? '' })
  }
  return found
}

/**
 * The books balance: every place that is taken is a decoy's or that of exactly one badge, and every badge
 * has its place, in its status entry too.
 */
export async function expectAccounted(issuer: Issuer, store: Store): Promise<void> {
  const [lists, allocations] = await store.transaction(async (tx) => [
    await listTable.list(tx, issuer.id),
    await allocationTable.list(tx, issuer.id),
  ])
  const badges = await allBadges(issuer)
  const places = badges.flatMap((badge) => badge.slots.map(({ list, index }) => `${list}#${index}`))
  expect(new Set(places).size).toBe(places.length)
  const decoys = lists.flatMap(({ id, decoys: bits }) =>
    [...setPositions(bitsFromText(bits))].map((index) => `${id}#${index}`),
  )
  const taken = allocations.flatMap(({ id, taken: bits }) =>
    [...setPositions(bitsFromText(bits))].map((index) => `${id}#${index}`),
  )
  expect(taken.toSorted()).toEqual([...places, ...decoys].toSorted())
  for (const { taken: bits, count } of allocations)
    expect(countBits(bitsFromText(bits))).toBe(count)
  for (const badge of badges) expect(entriesOf(badge, issuer)).toEqual(badge.slots.length)
}

/** How many status entries of a badge name one of its own places. */
function entriesOf(badge: IssuedBadge, { urls }: Issuer): number {
  return asList(issuedCredential(badge)?.['credentialStatus']).filter((entry) =>
    badge.slots.some(
      ({ list, index, purpose }) =>
        isJsonObject(entry) &&
        entry['statusListCredential'] === urls.statusList(list) &&
        entry['statusListIndex'] === String(index) &&
        entry['statusPurpose'] === purpose,
    ),
  ).length
}

/** What the published lists say of a badge, by purpose. */
export async function publishedStatus(
  issuer: Issuer,
  badge: IssuedBadge,
): Promise<Record<string, boolean>> {
  const said: Record<string, boolean> = {}
  for (const entry of asList(issuedCredential(badge)?.['credentialStatus'])) {
    if (!isJsonObject(entry)) throw new Error('a status entry is no object')
    const read = readStatusEntry(entry)
    const slot = badge.slots.find(({ list }) => read.ok && read.entry.listUrl.endsWith(list))
    if (!read.ok || slot === undefined) throw new Error('a badge has an entry that is not its own')
    const list = await issuer.statusLists.get(slot.list)
    const answer = await readStatus(read.entry, JSON.parse(list?.text ?? '{}') as JsonObject)
    if (!answer.ok) throw new Error(answer.message)
    said[slot.purpose] = answer.set
  }
  return said
}
