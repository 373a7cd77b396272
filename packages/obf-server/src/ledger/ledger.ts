import type { Store } from '@openboat/issue'
import { addTo } from './multimap.ts'
import type {
  ApplicationRecord,
  BadgeRecord,
  EarnableRecord,
  EventRecord,
  RecipientRecord,
  SettingRecord,
} from './records.ts'
import { openShelf, type Change, type Shelf } from './shelf.ts'

/** All that the server keeps beside its issuers. */
export interface Ledger {
  readonly badges: Shelf<BadgeRecord>
  readonly events: Shelf<EventRecord>
  readonly recipients: Shelf<RecipientRecord>
  readonly earnables: Shelf<EarnableRecord>
  readonly applications: Shelf<ApplicationRecord>
  readonly settings: Shelf<SettingRecord>
  /** Of an event, in the order in which they were given. */
  recipientsOf(event: string): readonly RecipientRecord[]
  /** Of an address, in any case. */
  recipientsWith(email: string): readonly RecipientRecord[]
  recipientWithToken(token: string): RecipientRecord | undefined
  /** The addresses that have a badge, in the order in which they got their first. */
  addresses(): readonly string[]
  /** All of it, or nothing. */
  write(...changes: readonly Change[]): Promise<void>
  /** Here at once, and in the store with what is written next: for what may be lost. */
  note(change: Change): void
  /** Writes what was noted. */
  settle(): Promise<void>
}

export async function openLedger(store: Store): Promise<Ledger> {
  const byEvent = new Map<string, Set<string>>()
  const byEmail = new Map<string, Set<string>>()
  const byToken = new Map<string, string>()
  const recipients = await openShelf<RecipientRecord>(store, 'x-obf-recipient', (recipient) => {
    addTo(byEvent, recipient.event, recipient.id)
    addTo(byEmail, recipient.email.toLowerCase(), recipient.id)
    byToken.set(recipient.token, recipient.id)
  })
  const found = (ids: Iterable<string> = []) =>
    [...ids].map((id) => recipients.get(id)).filter((recipient) => recipient !== undefined)
  return {
    badges: await openShelf(store, 'x-obf-badge'),
    events: await openShelf(store, 'x-obf-event'),
    recipients,
    earnables: await openShelf(store, 'x-obf-earnable'),
    applications: await openShelf(store, 'x-obf-application'),
    settings: await openShelf(store, 'x-obf-setting'),
    recipientsOf: (event) => found(byEvent.get(event)),
    recipientsWith: (email) => found(byEmail.get(email.toLowerCase())),
    recipientWithToken: (token) => recipients.get(byToken.get(token) ?? ''),
    addresses: () => [...byEmail.keys()],
    ...createWriting(store),
  }
}

function createWriting(store: Store): Pick<Ledger, 'write' | 'note' | 'settle'> {
  const noted: Change[] = []
  const write = async (...changes: readonly Change[]) => {
    const before = noted.splice(0)
    try {
      await store.transaction(async (transaction) => {
        for (const change of [...before, ...changes]) await change.store(transaction)
      })
    } catch (error) {
      noted.unshift(...before)
      throw error
    }
    for (const change of changes) change.apply()
  }
  return {
    write,
    note: (change) => {
      noted.push(change)
      change.apply()
    },
    settle: async () => {
      if (noted.length > 0) await write()
    },
  }
}
