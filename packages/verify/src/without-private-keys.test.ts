import { generateKey, publicKeyOf } from '@openboat/proof'
import { secretMultikeyOf } from '@openboat/proof/keys'
import { expect, it, test } from 'vitest'
import { badge, base64url, jwtOf, signed } from './badge.fixture.ts'
import { findingsOf } from './finding.ts'
import { issuerKey } from './keys.fixture.ts'
import { parseTrustPolicy } from './trust-policy.ts'
import { withoutPrivateKeys } from './without-private-keys.ts'
import { verifyIn } from './world.fixture.ts'

const say = findingsOf('proof.satisfied', 'OB 3.0')
const didOf = (jwk: object): string => `did:jwk:${base64url(JSON.stringify(jwk))}`
const whole = didOf(issuerKey)
const half = didOf(publicKeyOf(issuerKey))

it('a DID that holds a private key is not repeated', () => {
  const [found] = withoutPrivateKeys([
    say('failed', `The key ${whole}#0 is not ${half}#0`, {
      details: { verificationMethod: `${whole}#0`, keys: [whole, half, 7], deep: { id: whole } },
    }),
  ])
  expect(found).toEqual(
    say('failed', `The key did:jwk:…#0 is not ${half}#0`, {
      details: {
        verificationMethod: 'did:jwk:…#0',
        keys: ['did:jwk:…', half, 7],
        deep: { id: 'did:jwk:…' },
      },
    }),
  )
})

it('nor is the beginning of one, nor one that is none', () => {
  for (const text of [whole.slice(0, 60), 'did:jwk:e30x', 'did:jwk:']) {
    expect(withoutPrivateKeys([say('failed', text)])).toEqual([say('failed', 'did:jwk:…')])
  }
})

test.each(['ed25519', 'p256', 'p384'] as const)('a did:key of a private %s key', async (type) => {
  const secret = secretMultikeyOf(await generateKey(type))
  expect(withoutPrivateKeys([say('failed', `did:key:${secret}#x`)])).toEqual([
    say('failed', 'did:key:…#x'),
  ])
})

it('everything else stays', () => {
  const findings = [
    say('passed', 'did:key:z6Mk', { details: { id: 'did:web:a' } }),
    say('passed', ''),
  ]
  expect(withoutPrivateKeys(findings)).toBe(findings)
  expect(withoutPrivateKeys([say('passed', `is ${half}`)])).toEqual([say('passed', `is ${half}`)])
})

test.each([
  ['a trusted list', { trust: parseTrustPolicy({ issuers: ['did:web:a.example'] }) }],
  ['no resolver', { resolver: undefined as never }],
])('no finding of a report has it, with %s', async (_, options) => {
  const document = badge({ issuer: { id: whole, type: ['Profile'], name: 'École de la Rive' } })
  const inputs = [
    await signed(document, { verificationMethod: `${whole}#0` }),
    await jwtOf(document, { header: { kid: `${whole}#0` } }),
    await jwtOf(document, { header: { kid: `${whole}#0` }, claims: { iss: 'did:x:y' } }),
  ]
  for (const input of inputs) {
    const { findings } = await verifyIn({}, input, options)
    expect(JSON.stringify(findings)).not.toContain(whole.slice(0, 60))
  }
})
