// Types for the independent implementations that tests compare with: only what is used there.

declare module '@digitalbazaar/vc' {
  import type { JsonObject } from '@openboat/model'
  type Loader = (url: string) => Promise<object>
  type Common = { suite: object; documentLoader: Loader; now: string | Date }
  export function issue(options: Common & { credential: object }): Promise<JsonObject>
  export function derive(options: {
    verifiableCredential: object
    suite: object
    documentLoader: Loader
  }): Promise<JsonObject>
  export function verifyCredential(
    options: Common & { credential: object },
  ): Promise<{ verified: boolean; error?: unknown }>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    signer?: object
    cryptosuite: object
    date?: string | Date
  }) => object
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options?: {
    signer?: object
    date?: string | Date
  }) => object
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    signer(): object
    export(options: { publicKey: true }): Promise<object>
  }
  export function generate(options: { id?: string; controller?: string }): Promise<KeyPair>
  export function fromJwk(options: {
    jwk: object
    secretKey: boolean
    id: string
    controller: string
  }): Promise<KeyPair>
}
