import type { IssueJournal, JournalEntry } from './issue-journal.ts'

/** A journal that lasts as long as the process: it saves from broken connections, not from crashes. */
export function memoryJournal(): IssueJournal {
  const entries = new Map<string, JournalEntry>()
  return {
    read: async (key) => entries.get(key),
    write: async (entry) => void entries.set(entry.key, entry),
  }
}
