import { hex } from '@scure/base'
import type { DigestRuntime } from './digest-runtime.ts'

export const digest: DigestRuntime['digest'] = async (name, input) => {
  const bytes =
    input instanceof Uint8Array
      ? new Uint8Array(input)
      : new TextEncoder().encode(typeof input === 'string' ? input : input.join(''))
  return new Uint8Array(await crypto.subtle.digest(name, bytes))
}

export const hexDigest: DigestRuntime['hexDigest'] = async (name, text) =>
  hex.encode(await digest(name === 'sha256' ? 'SHA-256' : 'SHA-384', text))
