import { webcrypto } from 'node:crypto'
import { Secret } from '../secret.ts'

export interface CertificateRequest {
  /** PKCS#10 in PEM. */
  readonly request: string
  /** PKCS#8 in PEM. */
  readonly privateKey: Secret
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

/**
 * A new RSA key, and a request to certify it.
 *
 * @see RFC 2986
 * @param commonName  Whose certificate it is to be: the id of the organisation.
 */
export async function createCertificateRequest(commonName: string): Promise<CertificateRequest> {
  const Generator = await loadGenerator()
  const crypto = webcrypto as unknown as Crypto
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const options = { name: [{ CN: [commonName] }], keys, signingAlgorithm: algorithm }
  const request = await Generator.create(options, crypto)
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { request: `${request.toString('pem')}\n`, privateKey: new Secret(pem(pkcs8)) }
}

/** The library wants metadata of decorators before it is loaded itself. */
async function loadGenerator() {
  await import('reflect-metadata')
  return (await import('@peculiar/x509')).Pkcs10CertificateRequestGenerator
}

function pem(pkcs8: Buffer): string {
  const lines = pkcs8.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
}
