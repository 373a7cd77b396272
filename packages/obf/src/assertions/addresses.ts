import { ObfError } from '../obf-error.ts'

/** An empty list could mean everybody to a server. */
export function assertAddresses(emails: readonly string[]): void {
  if (emails.length > 0 && emails.every((email) => /^[^@<|\s]+@[^@>|\s]+$/.test(email))) return
  throw new ObfError('bad_argument', {
    message: 'emails: expected at least one e-mail address, and nothing else',
  })
}
