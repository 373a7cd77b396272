import type { Recipient } from '@openboat/obf'
import { parseCsvRecord } from '../command/csv.ts'

const emailColumns = new Set(['email', 'e-mail', 'mail', 'address', 'courriel', 'adresse'])
const nameColumns = new Set(['name', 'nom', 'recipient', 'récepteur'])

/**
 * Recipients from a text: CSV with a column `email` and perhaps one `name`, or one recipient a line,
 * `address` or `Full Name <address>`.
 */
export function readRecipients(text: string): (string | Recipient)[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const [header = '', ...records] = lines
  for (const delimiter of [',', ';', '\t']) {
    const columns = parseCsvRecord(header, delimiter).map((name) => name.toLowerCase())
    const email = columns.findIndex((name) => emailColumns.has(name))
    const name = columns.findIndex((each) => nameColumns.has(each))
    if (email >= 0) {
      return records.map((record) => {
        const fields = parseCsvRecord(record, delimiter)
        return { email: fields[email] ?? '', name: fields[name] ?? '' }
      })
    }
  }
  return lines.map((line) => line.trim())
}
