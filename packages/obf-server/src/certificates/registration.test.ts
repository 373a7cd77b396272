import { constants, createPublicKey, publicDecrypt, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asker, CLIENT, testServer } from '../obf-server.fixture.ts'
import { createAuthorityFiles, openAuthority } from './authority.node.ts'
import { loadX509 } from './load-x509.node.ts'

const start = new Date('2026-10-01T11:48:35.551Z')

let files: Awaited<ReturnType<typeof createAuthorityFiles>>

// The X.509 library makes a date of the moment, and then replaces it by ours.
beforeAll(async () => {
  const dates = new Proxy(Date, {
    construct: (real, args: [], target) =>
      Reflect.construct(real, args.length === 0 ? [start] : args, target) as Date,
  })
  vi.stubGlobal('Date', dates)
  files = await createAuthorityFiles(start)
})
afterAll(() => vi.unstubAllGlobals())

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

async function connected(faults = {}) {
  let now = start
  const certificates = await openAuthority(files)
  const server = await testServer({ certificates, clock: () => now, faults })
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return { server, ask: asker(server), wait, certificates }
}

async function request(): Promise<string> {
  const x509 = await loadX509()
  const keys = await crypto.subtle.generateKey(
    { ...RSA, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const made = await x509.Pkcs10CertificateRequestGenerator.create({
    name: 'CN=whatever',
    keys,
    signingAlgorithm: RSA,
  })
  return made.toString('pem')
}

async function signed({ ask }: Awaited<ReturnType<typeof connected>>, key: string, cid = CLIENT) {
  const body = JSON.stringify({ signature: key, request: await request() })
  return await ask(`POST /v1/client/${cid}/sign_request`, { body })
}

test('the public key opens the registration key as one block of PKCS#1 v1.5', async () => {
  const { server, ask } = await connected()
  const pem = await (await ask('GET /v1/client/OBF.rsa.pub')).text()
  const key = Buffer.from(await server.registrationKey(CLIENT), 'base64')
  const block = { key: createPublicKey(pem), padding: constants.RSA_PKCS1_PADDING }
  expect(JSON.parse(publicDecrypt(block, key).toString())).toEqual({
    id: CLIENT,
    subject: `/CN=${CLIENT}`,
    ctime: 1_790_855_315,
    nonce: expect.any(String) as string,
  })
})

test('a request is signed for the organisation, whatever its subject says', async () => {
  const connection = await connected()
  const key = await connection.server.registrationKey(CLIENT)
  const answer = await signed(connection, ` ${key}\n`)
  const certificate = new X509Certificate(await answer.text())
  expect(answer.status).toBe(200)
  expect(certificate.subject).toBe(`CN=${CLIENT}`)
  const authority = new X509Certificate(connection.certificates.certificate)
  expect(certificate.checkIssued(authority)).toBe(true)
  expect(certificate.verify(authority.publicKey)).toBe(true)
  expect(certificate.ca).toBe(false)
})

test('a key is good for ten minutes, and for the organisation it was made for', async () => {
  const connection = await connected()
  const key = await connection.server.registrationKey(CLIENT)
  expect((await signed(connection, key, 'T5EFYard')).status).toBe(403)
  connection.wait(600)
  expect((await signed(connection, key)).status).toBe(200)
  connection.wait(1)
  const late = await signed(connection, key)
  expect(late.status).toBe(403)
  expect(await late.json()).toEqual({ error: expect.stringContaining('ten minutes') as string })
})

test('a key that somebody made up, and a request that is none, are refused', async () => {
  const connection = await connected()
  expect((await signed(connection, btoa('made up'))).status).toBe(403)
  const signature = await connection.server.registrationKey(CLIENT)
  const body = JSON.stringify({ signature, request: 'no request' })
  const answer = await connection.ask(`POST /v1/client/${CLIENT}/sign_request`, { body })
  expect(answer.status).toBe(400)
})

test('a fault gives certificates that have ended', async () => {
  const connection = await connected({ expiredCertificates: true })
  const answer = await signed(connection, await connection.server.registrationKey(CLIENT))
  const certificate = new X509Certificate(await answer.text())
  expect(Date.parse(certificate.validTo)).toBeLessThan(start.getTime())
})

test('a server without an authority says so', async () => {
  const server = await testServer()
  await expect(server.registrationKey(CLIENT)).rejects.toMatchObject({ code: 'bad_argument' })
  expect((await asker(server)('GET /v1/client/OBF.rsa.pub')).status).toBe(404)
})
