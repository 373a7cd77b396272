import { ObfError } from '../obf-error.ts'
import { WireEmail } from '../wire/values.ts'
import type { Recipient } from './obf-event.ts'

/**
 * A recipient as API v1 writes one: `address` or `Full Name <address>`.
 */
export function recipientFromText(text: string): Recipient {
  const match = /^(.*?)<([^<>]+)>\s*$/s.exec(text)
  const [, name = '', email = text] = match ?? []
  return recipientOf(email.trim(), name.trim())
}

export function recipientToText({ email, name = '' }: Recipient): string {
  // What would end the name, or the line.
  const plain = name.replaceAll(/[<>\s]+/g, ' ').trim()
  return plain === '' ? email : `${plain} <${email}>`
}

/** A recipient that both versions take. @throws {ObfError} `bad_argument`, with its place and not the address */
export function readRecipient(given: string | Recipient, index: number): Recipient {
  const recipient =
    typeof given === 'string'
      ? recipientFromText(given)
      : recipientOf(given.email.trim(), (given.name ?? '').trim())
  if (WireEmail.safeParse(recipient.email).success && !/[\s>|,]/.test(recipient.email))
    return recipient
  throw new ObfError('bad_argument', {
    message: `order.recipients[${index}]: expected an e-mail address, alone or as "Full Name <address>"`,
  })
}

function recipientOf(email: string, name: string): Recipient {
  return name === '' ? { email } : { email, name }
}
