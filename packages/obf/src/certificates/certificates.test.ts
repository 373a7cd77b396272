import { createPrivateKey, X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createObfClient } from '../create-obf-client.ts'
import { NOW, rejection, virtualClock } from '../factory.fixture.ts'
import type { ObfWarning } from '../obf-warning.ts'
import { daysLeft, dueReminder } from './certificate-end.ts'
import { certificate } from './certificate.node.ts'
import { registerCertificate, type Registration } from './register-certificate.node.ts'
import { openRegistry, type Registry } from './registry.fixture.ts'

const ctime = NOW / 1000 - 60
let registry: Registry
let registered: Registration

beforeAll(async () => {
  // For the authority of the test: its library asks the clock.
  const standing: ProxyHandler<DateConstructor> = {
    construct: (real, args) => Reflect.construct(real, args.length === 0 ? [NOW] : args) as Date,
  }
  vi.stubGlobal('Date', new Proxy(Date, standing))
  registry = await openRegistry(NOW)
  const registrationKey = registry.key({ id: 'Org1', subject: '/CN=Org1', ctime, nonce: 'n' })
  // As somebody pastes it.
  const pasted = `  ${registrationKey}\n`
  const { fetch } = registry
  registered = await registerCertificate({ registrationKey: pasted, fetch, clock: virtualClock() })
})

afterAll(() => vi.unstubAllGlobals())

describe('registering', () => {
  test('gives a certificate for a key that never left', () => {
    const { clientId, certificate: pem, privateKey, endsAt } = registered
    expect(clientId).toBe('Org1')
    const found = new X509Certificate(pem)
    expect(found.subject).toBe('CN=Org1')
    expect(found.checkPrivateKey(createPrivateKey(privateKey.reveal()))).toBe(true)
    expect(found.verify(new X509Certificate(registry.authority.toString('pem')).publicKey)).toBe(
      true,
    )
    expect(daysLeft(endsAt, NOW)).toBe(3 * 365)
  })

  test('sends the key as it was given, and the request, as JSON', () => {
    const posted = registry.seen.find(({ method }) => method === 'POST')
    expect(posted?.json).toEqual({
      signature: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      request: expect.stringMatching(/^-----BEGIN CERTIFICATE REQUEST-----/),
    })
    expect(posted?.text).not.toContain('PRIVATE')
  })

  test('shows the private key to nobody', () => {
    expect(inspect(registered) + JSON.stringify(registered)).not.toContain('BEGIN PRIVATE KEY')
  })

  test.each([
    [
      'older than ten minutes',
      () => registry.key({ id: 'Org1', ctime: NOW / 1000 - 601 }),
      'ten minutes',
    ],
    ['cut off', () => registry.key({ id: 'Org1', ctime }).slice(0, 100), 'copy all of it'],
    ['not base64', () => 'hello', 'copy all of it'],
    ['of nobody', () => registry.key({ ctime }), 'does not name'],
    ['with an id that is a path', () => registry.key({ id: '../x', ctime }), 'does not name'],
  ])('a key that is %s', async (_, makeKey, said) => {
    const before = registry.seen.length
    const registrationKey = makeKey()
    const { fetch } = registry
    const error = await rejection(
      registerCertificate({ registrationKey, fetch, clock: virtualClock() }),
    )
    expect(error).toMatchObject({ code: 'bad_registration' })
    expect(error.message).toContain(said)
    expect(inspect(error)).not.toContain(registrationKey)
    expect(registry.seen.slice(before).map(({ method }) => method)).toEqual(['GET'])
  })

  test('a factory that refuses, and repeats the key', async () => {
    const key = registry.key({ id: 'Org1', ctime })
    const registrationKey = `${key.slice(0, 20)}\n${key.slice(20)}`
    const { fetch } = registry
    const error = await rejection(
      registerCertificate({ registrationKey, fetch, clock: virtualClock() }),
    )
    expect(error).toMatchObject({ code: 'bad_registration', status: 403 })
    expect(inspect(error)).not.toContain(key.slice(20))
  })
})

describe('a certificate that ends', () => {
  const DAY_MS = 24 * 60 * 60 * 1000

  test.each([
    [31, undefined],
    [30, 30],
    [29, 30],
    [25, 25],
    [6, 10],
    [1, 1],
    [0, 0],
  ])('%d days before, the reminder is that of %s', (days, due) => {
    expect(dueReminder(days)).toBe(due)
  })

  test('is warned of, once each time, and then is no more', async () => {
    const warnings: ObfWarning[] = []
    const clock = virtualClock(registered.endsAt.getTime() - 40 * DAY_MS)
    const auth = certificate(registered)
    const authorizer = auth.connect({
      clientId: 'Org1',
      version: 'v1',
      clock,
      send: async () => await Promise.reject(new Error('nothing is sent')),
      warn: (warning) => warnings.push(warning),
    })
    for (const days of [40, 29, 28, 24, 1.5, 1.2]) {
      clock.at = registered.endsAt.getTime() - days * DAY_MS
      await authorizer.headers()
    }
    expect(warnings.map((warning) => warning.daysLeft)).toEqual([29, 24, 1])
    clock.at = registered.endsAt.getTime()
    const obf = createObfClient({ clientId: 'Org1', auth, clock })
    const error = await rejection(obf.ping())
    expect(error).toMatchObject({ code: 'unauthorized' })
    expect(error.message).toContain('register again')
  })

  test('what is no certificate', () => {
    expect(() => certificate({ certificate: 'x', privateKey: 'y' })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})
