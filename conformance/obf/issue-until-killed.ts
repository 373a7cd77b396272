import { createObfClient, oauth2 } from '@openboat/obf'
import { fileJournal } from '@openboat/obf/node'

// Issues through the factory that the environment names, with a journal on the disk; a test kills it.
const {
  OBF_URL = '',
  OBF_SECRET = '',
  OBF_BADGE = '',
  OBF_JOURNAL = '',
  OBF_PEOPLE = '0',
  OBF_CHUNK = '10',
} = process.env

const journal = await fileJournal(OBF_JOURNAL)
const obf = createObfClient({
  clientId: 'school',
  auth: oauth2({ clientSecret: OBF_SECRET, intervalMs: 0 }),
  baseUrl: OBF_URL,
  requestsPerSecond: 1e6,
  settleMs: 0,
  retries: 20,
  journal,
})
const recipients = Array.from(
  { length: Number(OBF_PEOPLE) },
  (_, at) => `person${at}@school.example`,
)
const issuedAt = new Date('2026-07-01T00:00:00Z')
const chunkSize = Number(OBF_CHUNK)
await obf.issue(OBF_BADGE, { recipients, issuedAt }, { chunkSize, concurrency: 3 })
await journal.close()
