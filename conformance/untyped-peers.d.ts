// Types for the independent implementations that these tests compare with: only what is used here.

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}

declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): object
  export function createDiscloseCryptosuite(options: {
    selectivePointers: readonly string[]
  }): object
  export function createVerifyCryptosuite(): object
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function fromJwk(options: {
    jwk: object
    secretKey: boolean
    id: string
    controller: string
  }): Promise<{ signer(): object }>
}

declare module '@digitalbazaar/ed25519-signature-2018' {
  export const Ed25519Signature2018: new (options: { signer: object; date: string }) => object
}

declare module '@digitalbazaar/http-client' {
  export const httpClient: { get(url: string): Promise<{ readonly data?: unknown }> }
}
