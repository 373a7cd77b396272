import { createHash } from 'node:crypto'
import type { DigestRuntime } from './digest-runtime.ts'

// Synchronous: WebCrypto hands every hash to another thread, which takes longer than hashing.

export const digest: DigestRuntime['digest'] = async (name, input) =>
  new Uint8Array(createHash(name.replace('-', '').toLowerCase()).update(input).digest())

export const hexDigest: DigestRuntime['hexDigest'] = (name, text) =>
  createHash(name).update(text).digest('hex')
