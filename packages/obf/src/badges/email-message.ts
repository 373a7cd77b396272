/** What the e-mail to the recipients says. */
export interface EmailMessage {
  readonly subject?: string
  readonly body?: string
  readonly linkText?: string
  readonly footer?: string
}
