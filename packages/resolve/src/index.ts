// From an id to a document or a key.
export { createResolver, type Resolver } from './resolver.ts'
export type {
  FoundIssuerKeys,
  FoundKey,
  IssuerKeysAnswer,
  KeyAnswer,
  KeyFailure,
  KeyPeriod,
  KeyProblem,
  PublishedKey,
} from './key-answer.ts'
export { findPemKey, type PemKey } from './pem-key.ts'
export type { DidResolution, DidResolver } from './did-resolver.ts'

// Where documents come from.
export { networkSource, type NetworkOptions } from './network-source.ts'
export { offlineSource } from './offline-source.ts'
export { onceSource } from './once-source.ts'
export { didSource, type DidSourceOptions } from './did-source.ts'
export { cacheSource, type CacheOptions } from './cache-source.ts'
export type { CacheStore, KeptDocument } from './cache-store.ts'
export { statedLifetime } from './stated-lifetime.ts'
export { memoryStore } from './memory-store.ts'
export type {
  Allowance,
  CachingHeaders,
  DocumentRequest,
  DocumentSource,
  Fetched,
  FetchProblem,
  KeyRequest,
} from './fetched.ts'

// Record and replay.
export { bundleSource } from './bundle-source.ts'
export { recordSource } from './record-source.ts'
export { parseBundle, type Bundle, type BundledDocument } from './bundle.ts'

// The guard, for a fetch that checks addresses after name resolution.
export { isPublicAddress } from './public-address.ts'

export { ResolveError, type ResolveErrorCode } from './resolve-error.ts'
