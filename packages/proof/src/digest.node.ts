import { hash } from 'node:crypto'
import type { DigestRuntime } from './digest-runtime.ts'

// Synchronous: WebCrypto hands every hash to another thread, which takes longer than hashing.

export const digest: DigestRuntime['digest'] = async (name, input) =>
  new Uint8Array(hash(name.replace('-', '').toLowerCase(), input, 'buffer'))

export const hexDigest: DigestRuntime['hexDigest'] = (name, text) => hash(name, text, 'hex')
