import { expect, expectTypeOf, test } from 'vitest'
import {
  downgrade,
  parseCredential,
  toBadge,
  upgrade,
  type Assertion,
  type Badge,
  type Conversion,
  type Credential,
  type JsonObject,
  type OpenBadgeCredential,
  type ParseIssue,
  type Profile,
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
  expectTypeOf<Assertion['badge']>().not.toBeAny()
  expectTypeOf<OpenBadgeCredential['validFrom']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<OpenBadgeCredential['issuer']>().toEqualTypeOf<string | Profile>()
  expectTypeOf<JsonObject[string]>().not.toBeAny()
})
