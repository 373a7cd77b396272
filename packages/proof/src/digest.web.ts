import { hex } from '@scure/base'
import type { DigestRuntime } from './digest-runtime.ts'

export const digest: DigestRuntime['digest'] = async (name, input) => {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array(input)
  return new Uint8Array(await crypto.subtle.digest(name, bytes))
}

export const hexDigest: DigestRuntime['hexDigest'] = async (name, text) =>
  hex.encode(await digest(name === 'sha256' ? 'SHA-256' : 'SHA-384', text))
