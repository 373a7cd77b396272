import { identityMatches, isAbsoluteIri, type Recipient } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import type { Check } from '../subject.ts'

const matches = findingsOf(
  'recipient.matches',
  'OB 3.0 #verification-recipient-identifier; OB 2.0 Badge Verification step 6',
)

/** The holder is who they claim to be: one of the claimed identities is the recipient's. */
export const recipientMatches: Check = ({ badge, credential }, { options }) => {
  const claimed = typeof options.recipient === 'string' ? [options.recipient] : options.recipient
  if (claimed === undefined) return [matches('skipped', 'No recipient was claimed')]
  const { recipient } = badge
  if (recipient.id === undefined && recipient.identifiers.length === 0) {
    return [credential.kind === 'endorsement' ? endorsed() : unnamed()]
  }
  if (claimed.some((identity) => isRecipient(identity, recipient))) {
    return [matches('passed', 'The badge was awarded to the claimed recipient')]
  }
  return [claimed.length > 0 && claimed.every(isPlainText) ? unmatchedText() : someoneElse()]
}

function endorsed(): Finding {
  const message =
    'An endorsement has no recipient, so nobody can be the claimed one: it speaks of what it endorses'
  return matches('failed', message, { details: { code: 'endorsement' } })
}

function unnamed(): Finding {
  const message = 'The badge names no recipient, so it cannot be the claimed one'
  return matches('failed', message, { details: { code: 'no_recipient' } })
}

/** A user name or a number may be one. It is not repeated: reports are kept, and it may be about a person. */
function unmatchedText(): Finding {
  const message =
    'Nothing in the badge matches the claimed recipient, which is no e-mail address, URL, telephone number or DID, and was compared as it is'
  return matches('failed', message, { details: { code: 'plain_text' } })
}

function someoneElse(): Finding {
  return matches('failed', 'The badge was awarded to someone other than the claimed recipient')
}

/** Whether it says nothing of what it identifies somebody by. */
function isPlainText(identity: string): boolean {
  const text = identity.trim()
  return !/\S@\S/.test(text) && !/^\+\d/.test(text) && !isAbsoluteIri(text)
}

function isRecipient(identity: string, { id, identifiers }: Recipient): boolean {
  const forms = [identity, identity.replace(/^(mailto|tel):/, '')]
  if (id !== undefined && [...forms, `mailto:${identity}`].includes(id)) return true
  return identifiers.some((identifier) => forms.some((form) => identityMatches(form, identifier)))
}
