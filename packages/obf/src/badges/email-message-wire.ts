import { textOf } from '../transport/wire-values.ts'
import type { EmailMessageV2 } from '../wire/badge-v2.ts'
import type { EmailMessage } from './email-message.ts'

interface EmailFieldsV1 {
  readonly email_subject?: string | null | undefined
  readonly email_body?: string | null | undefined
  readonly email_link_text?: string | null | undefined
  readonly email_footer?: string | null | undefined
}

export function emailFromV1(wire: EmailFieldsV1): EmailMessage | undefined {
  return emailOf(wire.email_subject, wire.email_body, wire.email_link_text, wire.email_footer)
}

export function emailFromV2(wire: EmailMessageV2 | null | undefined): EmailMessage | undefined {
  return emailOf(wire?.subject, wire?.body, wire?.link_text, wire?.footer)
}

type Maybe = string | null | undefined

function emailOf(...texts: readonly [Maybe, Maybe, Maybe, Maybe]): EmailMessage | undefined {
  const [subject, body, linkText, footer] = texts.map(textOf)
  const message = {
    ...(subject !== undefined && { subject }),
    ...(body !== undefined && { body }),
    ...(linkText !== undefined && { linkText }),
    ...(footer !== undefined && { footer }),
  }
  return Object.keys(message).length === 0 ? undefined : message
}

export function emailToV1(email: EmailMessage | undefined): EmailFieldsV1 {
  return {
    ...(email?.subject !== undefined && { email_subject: email.subject }),
    ...(email?.body !== undefined && { email_body: email.body }),
    ...(email?.linkText !== undefined && { email_link_text: email.linkText }),
    ...(email?.footer !== undefined && { email_footer: email.footer }),
  }
}

export function emailToV2(email: EmailMessage): EmailMessageV2 {
  return {
    ...(email.subject !== undefined && { subject: email.subject }),
    ...(email.body !== undefined && { body: email.body }),
    ...(email.linkText !== undefined && { link_text: email.linkText }),
    ...(email.footer !== undefined && { footer: email.footer }),
  }
}
