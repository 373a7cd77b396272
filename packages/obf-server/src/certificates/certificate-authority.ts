import type { RegistrationClaims } from '@openboat/obf/wire'

/** Gives client certificates to whoever holds a registration key. */
export interface CertificateAuthority {
  /** PEM (SPKI) of the RSA key that made registration keys: `OBF.rsa.pub`. */
  readonly publicKey: string
  /** The claims, encrypted with the private key: one PKCS#1 v1.5 block of type 1, base64. */
  registrationKeyOf(claims: RegistrationClaims): string
  /** What a registration key says; undefined for anything that this authority did not make. */
  openRegistrationKey(key: string): RegistrationClaims | undefined
  /**
   * A certificate for the key of a PKCS#10 request, whose subject it replaces with `CN=<commonName>`.
   * Undefined: the request is none, or not signed by its own key.
   */
  sign(request: string, certificate: NewCertificate): Promise<string | undefined>
}

/** What a certificate says that the authority is to sign. */
export interface NewCertificate {
  readonly commonName: string
  readonly notBefore: Date
  readonly notAfter: Date
}
