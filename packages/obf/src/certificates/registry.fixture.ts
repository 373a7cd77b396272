import { constants, generateKeyPairSync, privateEncrypt, webcrypto } from 'node:crypto'
import type * as X509 from '@peculiar/x509'
import { json, scripted, text, type ScriptedFetch } from '../factory.fixture.ts'
import { SignRequest } from '../wire/registration.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface Registry extends ScriptedFetch {
  /** What "Admin tools > API key" shows. */
  key(claims: object): string
  readonly authority: X509.X509Certificate
}

async function loadX509(): Promise<typeof X509> {
  await import('reflect-metadata')
  return await import('@peculiar/x509')
}

/** The part of a factory that registers, with an authority of its own. */
export async function openRegistry(now: number): Promise<Registry> {
  const x509 = await loadX509()
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const crypto = webcrypto as unknown as Crypto
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const dates = { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + 3 * 365 * DAY_MS) }
  const authority = await x509.X509CertificateGenerator.createSelfSigned(
    { serialNumber: '01', name: 'CN=Test authority', ...dates, signingAlgorithm: algorithm, keys },
    crypto,
  )
  const { fetch, seen } = scripted(async ({ method, path, json: body }) => {
    if (path === '/v1/client/OBF.rsa.pub') {
      return text(publicKey.export({ type: 'spki', format: 'pem' }).toString())
    }
    if (method !== 'POST' || path !== '/v1/client/Org1/sign_request') return text('', 404)
    const { request: pem, signature } = SignRequest.parse(body)
    const request = new x509.Pkcs10CertificateRequest(pem)
    if (!(await request.verify(crypto))) return json({ error: 'Bad request' }, { status: 400 })
    if (signature.includes('\n')) return json({ error: `Bad ${signature}` }, { status: 403 })
    const certificate = await x509.X509CertificateGenerator.create(
      {
        serialNumber: '02',
        subject: 'CN=Org1',
        issuer: authority.subject,
        ...dates,
        signingKey: keys.privateKey,
        publicKey: request.publicKey,
        signingAlgorithm: algorithm,
      },
      crypto,
    )
    return text(certificate.toString('pem'))
  })
  const key = (claims: object) => {
    const block = { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
    return privateEncrypt(block, Buffer.from(JSON.stringify(claims))).toString('base64')
  }
  return { fetch, seen, key, authority }
}
