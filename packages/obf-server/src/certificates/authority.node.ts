import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateEncrypt,
  publicDecrypt,
} from 'node:crypto'
import type * as X509 from '@peculiar/x509'
import { RegistrationClaims } from '@openboat/obf/wire'
import type { CertificateAuthority, NewCertificate } from './certificate-authority.ts'
import { loadX509 } from './load-x509.node.ts'

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const
const YEARS_10 = 10 * 365 * 86_400_000

/** What is kept of an authority, as PEM: its RSA key (PKCS#8), which is a secret, and its certificate. */
export interface AuthorityFiles {
  readonly key: string
  readonly certificate: string
}

/** An authority that also speaks for the server. */
export interface LocalAuthority extends CertificateAuthority {
  /** PEM: what clients have to trust. */
  readonly certificate: string
  /** Key and certificate of a TLS server with these names and addresses. */
  serverFor(names: readonly string[], now: Date): Promise<AuthorityFiles>
}

/** A new authority: RSA 2048, for ten years. */
export async function createAuthorityFiles(now: Date): Promise<AuthorityFiles> {
  const x509 = await loadX509()
  const keys = await newRsaKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=OpenBoat OBF server',
    notBefore: new Date(now.getTime() - 60_000),
    notAfter: new Date(now.getTime() + YEARS_10),
    keys,
    signingAlgorithm: RSA,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') }
}

/** @throws {Error} of `node:crypto` for files that are none of `createAuthorityFiles` */
export async function openAuthority(files: AuthorityFiles): Promise<LocalAuthority> {
  const x509 = await loadX509()
  const key = createPrivateKey(files.key)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' })
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  const signingKey = await crypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['sign'])
  const issuer = new x509.X509Certificate(files.certificate)
  const signed = async (subject: Subject): Promise<string> => {
    const certificate = await x509.X509CertificateGenerator.create({
      issuer: issuer.subject,
      signingKey,
      signingAlgorithm: RSA,
      ...subject,
      extensions: [
        ...subject.extensions,
        new x509.BasicConstraintsExtension(false, undefined, true),
        await x509.AuthorityKeyIdentifierExtension.create(issuer),
      ],
    })
    return certificate.toString('pem')
  }
  return {
    publicKey: String(publicKey),
    certificate: files.certificate,
    registrationKeyOf: (claims) => {
      const block = { key, padding: constants.RSA_PKCS1_PADDING }
      return privateEncrypt(block, Buffer.from(JSON.stringify(claims))).toString('base64')
    },
    openRegistrationKey: (given) => openKey(String(publicKey), given),
    sign: async (request, certificate) => await signRequest(signed, request, certificate),
    serverFor: async (names, now) => await serverFiles(signed, names, now),
  }
}

interface Subject {
  readonly subject: string
  readonly publicKey: X509.PublicKey | CryptoKey
  readonly notBefore: Date
  readonly notAfter: Date
  readonly extensions: X509.Extension[]
}

type Sign = (subject: Subject) => Promise<string>

function openKey(publicKey: string, given: string): RegistrationClaims | undefined {
  try {
    const block = { key: publicKey, padding: constants.RSA_PKCS1_PADDING }
    const claims = publicDecrypt(block, Buffer.from(given.trim(), 'base64')).toString('utf8')
    return RegistrationClaims.parse(JSON.parse(claims))
  } catch {
    return undefined
  }
}

async function signRequest(
  sign: Sign,
  pem: string,
  { commonName, notBefore, notAfter }: NewCertificate,
): Promise<string | undefined> {
  const x509 = await loadX509()
  const request = await readRequest(pem)
  if (request === undefined) return undefined
  return await sign({
    subject: `CN=${commonName}`,
    publicKey: request.publicKey,
    notBefore,
    notAfter,
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    ],
  })
}

async function readRequest(pem: string): Promise<X509.Pkcs10CertificateRequest | undefined> {
  const x509 = await loadX509()
  try {
    const request = new x509.Pkcs10CertificateRequest(pem)
    return (await request.verify()) ? request : undefined
  } catch {
    return undefined
  }
}

async function serverFiles(
  sign: Sign,
  names: readonly string[],
  now: Date,
): Promise<AuthorityFiles> {
  const x509 = await loadX509()
  const keys = await crypto.subtle.generateKey(EC, true, ['sign', 'verify'])
  const certificate = await sign({
    subject: `CN=${names[0] ?? 'localhost'}`,
    publicKey: keys.publicKey,
    notBefore: new Date(now.getTime() - 60_000),
    notAfter: new Date(now.getTime() + 365 * 86_400_000),
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({
          type: isAddress(value) ? ('ip' as const) : ('dns' as const),
          value,
        })),
      ),
    ],
  })
  return { key: await pemOf(keys.privateKey), certificate }
}

function isAddress(name: string): boolean {
  return /^[\d.]+$|:/.test(name)
}

async function newRsaKeys(): Promise<CryptoKeyPair> {
  const algorithm = { ...RSA, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  return await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function pemOf(key: CryptoKey): Promise<string> {
  const x509 = await loadX509()
  const der = await crypto.subtle.exportKey('pkcs8', key)
  return x509.PemConverter.encode(der, 'PRIVATE KEY')
}
