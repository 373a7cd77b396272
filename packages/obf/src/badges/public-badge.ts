import { nameOf, segment, type Call } from '../transport/call.ts'
import type { Connection } from '../transport/connection.ts'
import { readAs } from '../transport/rows.ts'
import { PublicBadge } from '../wire/public.ts'
import type { PublicBadgeOptions } from './badges.ts'

/** The BadgeClass of a badge; its address belongs to v1, and the plugin for v2 reads it there, too. */
export async function readPublicBadge(
  connection: Connection,
  id: string,
  { openBadges = '2.0', eventId, signal }: PublicBadgeOptions = {},
): Promise<PublicBadge> {
  const call: Call = {
    method: 'GET',
    path: `/v1/badge/_/${segment(id)}.json`,
    query: { v: openBadges, event: eventId },
    repeatable: true,
    anonymous: true,
  }
  return await connection.ask(call, ({ text }) => readAs(PublicBadge, text, nameOf(call)), signal)
}
