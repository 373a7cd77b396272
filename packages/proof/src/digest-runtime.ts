import type { Digest } from './signature-method.ts'

/**
 * Hashing as a runtime offers it; `#digest` resolves to node:crypto where there is one and to
 * WebCrypto elsewhere.
 */
export interface DigestRuntime {
  /** Text is hashed as UTF-8; several texts as if they were one. */
  digest(name: Digest, input: Uint8Array | string | readonly string[]): Promise<Uint8Array>
  /** Hexadecimal, of text as UTF-8. */
  hexDigest(name: 'sha256' | 'sha384', text: string): string | Promise<string>
}
