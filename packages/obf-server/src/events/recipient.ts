/** Who gets a badge. */
export interface Recipient {
  readonly email: string
  readonly name: string
}

/** `address` or `Full Name <address>`, as v1 writes it. */
export function readRecipient(text: string): Recipient {
  const [, name, address] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? []
  if (address === undefined) return { email: text.trim(), name: '' }
  return { email: address.trim(), name: (name ?? '').trim().replace(/^"(.*)"$/, '$1') }
}

export function isRecipientAddress(email: string): boolean {
  return /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/u.test(email)
}
