import type { EventRecord, RecipientRecord } from '../ledger/records.ts'
import type { World } from '../world/world.ts'

/**
 * Revokes badges of an event, for good.
 *
 * @param emails  in lower case; undefined: all
 * @returns how many were valid until now
 */
export async function revokeRecipients(
  world: World,
  event: EventRecord,
  emails: readonly string[] | undefined,
): Promise<number> {
  const { ledger, issuers } = world
  const { issuer } = issuers.for(event.alias ?? event.client)
  const revoked: RecipientRecord[] = []
  for (const recipient of ledger.recipientsOf(event.id)) {
    const isMeant = emails?.includes(recipient.email.toLowerCase()) ?? true
    if (!isMeant || recipient.revokedOn !== undefined) continue
    const badge = await issuer.badges.withKey(recipient.id)
    if (badge !== undefined) await issuer.revoke(badge.id)
    revoked.push({ ...recipient, revokedOn: world.now() })
  }
  const changed = { ...event, mtime: world.now() }
  await ledger.write(ledger.recipients.put(...revoked), ledger.events.put(changed))
  return revoked.length
}
