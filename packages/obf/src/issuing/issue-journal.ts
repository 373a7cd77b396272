/**
 * Where `issue` notes what it is about to do before it does it, so that after a crash it asks the
 * factory instead of issuing again. It holds no names, addresses or secrets.
 */
export interface IssueJournal {
  /** The newest entry with this key. */
  read(key: string): Promise<JournalEntry | undefined>
  /** Resolves when the entry would survive a loss of power. */
  write(entry: JournalEntry): Promise<void>
}

export interface JournalEntry {
  readonly key: string
  /** `begun` may have arrived at the factory; `refused` has not. */
  readonly state: 'begun' | 'issued' | 'refused'
  readonly badgeId: string
  /** How many. */
  readonly recipients: number
  /** The date on the badges, in milliseconds since 1970. */
  readonly issuedAt: number
  /** When the first try began, in milliseconds since 1970. */
  readonly begunAt: number
  /** Of `issued`. */
  readonly eventId?: string
}
