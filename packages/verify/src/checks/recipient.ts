import { identityMatches, type Recipient } from '@openboat/model'
import { findingsOf } from '../finding.ts'
import type { Check } from '../subject.ts'

const matches = findingsOf(
  'recipient.matches',
  'OB 3.0 #verification-recipient-identifier; OB 2.0 Badge Verification step 6',
)

/** The holder is who they claim to be: one of the claimed identities is the recipient's. */
export const recipientMatches: Check = ({ badge }, { options }) => {
  const claimed = typeof options.recipient === 'string' ? [options.recipient] : options.recipient
  if (claimed === undefined) return [matches('skipped', 'No recipient was claimed')]
  const { recipient } = badge
  if (recipient.id === undefined && recipient.identifiers.length === 0) {
    return [matches('failed', 'The badge names no recipient, so it cannot be the claimed one')]
  }
  return claimed.some((identity) => isRecipient(identity, recipient))
    ? [matches('passed', 'The badge was awarded to the claimed recipient')]
    : [matches('failed', 'The badge was awarded to someone other than the claimed recipient')]
}

function isRecipient(identity: string, { id, identifiers }: Recipient): boolean {
  const forms = [identity, identity.replace(/^(mailto|tel):/, '')]
  if (id !== undefined && [...forms, `mailto:${identity}`].includes(id)) return true
  return identifiers.some((identifier) => forms.some((form) => identityMatches(form, identifier)))
}
