import { expect, expectTypeOf, test } from 'vitest'
import type { ClrCredential } from './clr2/clr-credential.ts'
import type { AssertionV05 } from './ob1/assertion-v05.ts'
import type { AssertionV10 } from './ob1/assertion-v10.ts'
import type { AssertionV11 } from './ob1/assertion-v11.ts'
import type { Assertion } from './ob2/assertion.ts'
import type { RevokedAssertion } from './ob2/revoked-assertion.ts'
import { Achievement } from './ob3/achievement.ts'
import type { EndorsementCredential } from './ob3/endorsement-credential.ts'
import type { OpenBadgeCredential } from './ob3/open-badge-credential.ts'
import type { OpenBadgeCredentialVcdm1 } from './ob3/open-badge-credential-vcdm1.ts'
import type { Profile } from './ob3/profile.ts'
import type { VerifiableCredential } from './vc/verifiable-credential.ts'
import type { VerifiableCredentialVcdm1 } from './vc/verifiable-credential-vcdm1.ts'
import {
  downgrade,
  parseCredential,
  parseTypedCredential,
  toBadge,
  upgrade,
  type Badge,
  type Conversion,
  type Credential,
  type JsonObject,
  type ParseIssue,
  type TypedCredential,
  type UnsignedCredential,
  type UpgradeOptions,
  type Version,
} from './index.ts'

// What the compiler promises to those who use the package; the type check of the repository runs it.

test('a result of parsing is a credential or issues, never both', () => {
  const result = parseCredential('{}')
  expect(result.ok).toBe(false)
  if (result.ok) expectTypeOf(result.credential).toEqualTypeOf<Credential>()
  else expectTypeOf(result.issues).toEqualTypeOf<readonly ParseIssue[]>()
  // @ts-expect-error before asking, neither is there
  expect(result.credential).toBeUndefined()
})

test('the data model that the W3C layer follows is known only above OB 2.0', () => {
  expectTypeOf<Credential['vcdm']>().toEqualTypeOf<'1.1' | '2.0' | undefined>()
  expectTypeOf<'2.0' | '3.0'>().toExtend<Version>()
  expectTypeOf<'4.0'>().not.toExtend<Version>()
})

test('the version, then the kind and the W3C data model, tell the class of the document', () => {
  type Of<V, More = unknown> = Extract<TypedCredential, { version: V } & More>['document']
  expectTypeOf<Of<'0.5'>>().toEqualTypeOf<AssertionV05>()
  expectTypeOf<Of<'1.0', { kind: 'badge' }>>().toEqualTypeOf<AssertionV10>()
  expectTypeOf<Of<'1.1', { kind: 'badge' }>>().toEqualTypeOf<AssertionV11>()
  expectTypeOf<Of<'2.0', { kind: 'badge' }>>().toEqualTypeOf<Assertion | RevokedAssertion>()
  expectTypeOf<Of<'3.0', { kind: 'badge' }>>().toEqualTypeOf<
    OpenBadgeCredential | OpenBadgeCredentialVcdm1
  >()
  expectTypeOf<Of<'3.0', { kind: 'badge'; vcdm: '2.0' }>>().toEqualTypeOf<OpenBadgeCredential>()
  expectTypeOf<
    Of<'3.0', { kind: 'endorsement'; vcdm: '2.0' }>
  >().toEqualTypeOf<EndorsementCredential>()
  expectTypeOf<Of<'clr-2.0', { vcdm: '2.0' }>>().toEqualTypeOf<ClrCredential>()
  expectTypeOf<TypedCredential['version']>().toEqualTypeOf<Version>()
})

test('asking for the version is enough to read on', () => {
  const nameOf = (credential: TypedCredential): string | undefined => {
    if (credential.version === '0.5') return credential.document.badge.name
    if (credential.version === '2.0' && credential.kind === 'badge') {
      const { document } = credential
      // @ts-expect-error a revoked assertion says nothing else, so ask for that first
      expect(document.badge).toBeUndefined()
      if (document.revoked === true) return document.revocationReason
      return typeof document.badge === 'string' ? document.badge : document.badge.name
    }
    if (credential.version === '3.0' && credential.kind === 'badge')
      return credential.document.credentialSubject.achievement.name
    return undefined
  }
  const result = parseTypedCredential('{"id":"urn:1","type":"Assertion","revoked":true}')
  expect(result.ok && nameOf(result.credential)).toBeUndefined()
})

test('each data model has the dates of its own, and no other', () => {
  expectTypeOf<OpenBadgeCredential['validFrom']>().toEqualTypeOf<string>()
  expectTypeOf<ClrCredential['validFrom']>().toEqualTypeOf<string>()
  expectTypeOf<VerifiableCredential['validFrom']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<OpenBadgeCredentialVcdm1['issuanceDate']>().toEqualTypeOf<string>()
  expectTypeOf<VerifiableCredentialVcdm1['issuanceDate']>().toEqualTypeOf<string>()
  expectTypeOf<OpenBadgeCredential>().not.toHaveProperty('issuanceDate')
  expectTypeOf<VerifiableCredential>().not.toHaveProperty('expirationDate')
  expectTypeOf<OpenBadgeCredentialVcdm1>().not.toHaveProperty('validFrom')
  expectTypeOf<VerifiableCredentialVcdm1>().not.toHaveProperty('validUntil')
  expectTypeOf<Assertion>().not.toHaveProperty('validFrom')
  expectTypeOf<AssertionV05>().not.toHaveProperty('issuedOn')
})

test('sets of OB 3.0 are lists; a term outside an open enumeration begins with ext:', () => {
  expectTypeOf<Achievement['tag']>().toEqualTypeOf<string[] | undefined>()
  expectTypeOf<'Badge' | 'ext:Voyage'>().toExtend<Achievement['achievementType']>()
  expectTypeOf<'Voyage'>().not.toExtend<Achievement['achievementType']>()
  expectTypeOf<NonNullable<Profile['parentOrg']>>().toEqualTypeOf<Profile>()
  expectTypeOf<OpenBadgeCredential['issuer']>().toEqualTypeOf<string | Profile>()
  const draft: Achievement = {
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f01',
    type: ['Achievement'],
    name: 'Beekeeping',
    description: 'Keeps a hive through a whole year.',
    criteria: { narrative: 'One year with a hive of your own.' },
    // @ts-expect-error a misspelt name is told by the compiler
    tags: ['bees'],
  }
  // What the class does not list is kept all the same, because it may be signed.
  expect(Achievement.parse(draft)).toEqual(draft)
})

test('a typed document is JSON, and goes wherever JSON goes', () => {
  expectTypeOf<OpenBadgeCredential>().toExtend<JsonObject>()
  expectTypeOf<Assertion>().toExtend<JsonObject>()
  expectTypeOf<ClrCredential>().toExtend<JsonObject>()
})

test('what upgrade gives goes to whoever issues 3.0; an earlier version does not', () => {
  const to3 = (input: string) => upgrade(input)
  const to2 = (input: string) => upgrade(input, { to: '2.0' })
  expectTypeOf(to3).returns.toEqualTypeOf<Conversion<UnsignedCredential>>()
  expectTypeOf(to2).returns.toEqualTypeOf<Conversion>()
  expectTypeOf<UpgradeOptions['to']>().toEqualTypeOf<'2.0' | '3.0' | undefined>()
  // @ts-expect-error the version to go down to is never left open
  expect(() => downgrade('{}')).toThrow("Expected to: '2.0'")
})

test('nothing that is handed out is any', () => {
  expectTypeOf(toBadge).returns.toEqualTypeOf<Badge>()
  expectTypeOf<Badge['achievement']>().not.toBeAny()
  expectTypeOf<JsonObject[string]>().not.toBeAny()
})
