import type { Digest } from './signature-method.ts'

/** Text is hashed as UTF-8. */
export async function digest(name: Digest, input: Uint8Array | string): Promise<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array(input)
  return new Uint8Array(await crypto.subtle.digest(name, bytes))
}
