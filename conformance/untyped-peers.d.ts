// Peers that ship no types; what the tests call of them.

declare module '@digitalbazaar/vc' {
  interface Options {
    credential: object
    suite: unknown
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>
    now: Date
  }
  export function issue(options: Options): Promise<Record<string, unknown>>
  export function verifyCredential(
    options: Options,
  ): Promise<{ verified: boolean; error?: Error & { errors?: Error[] } }>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown; signer?: unknown; date?: Date })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    id: string
    controller: string
    publicKeyMultibase: string
    signer(): unknown
  }
  export function generate(): Promise<KeyPair>
}
