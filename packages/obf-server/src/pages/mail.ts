/** An e-mail that is not sent. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly linkText: string
  /** Where the recipient takes the badge. */
  readonly link: string
  readonly footer: string
  /** ISO 8601. */
  readonly at: string
  readonly event: string
}
