import {
  downgrade as downgradeBadge,
  upgrade as upgradeBadge,
  upgradeDocument as upgradePart,
  type Conversion,
  type DowngradeOptions,
  type UnsignedCredential,
  type UpgradeDocumentOptions,
  type UpgradeOptions,
} from '@openboat/model'
import { textOrObject, type GivenObject } from './text-or-object.ts'

/**
 * A badge in a later version: OB 0.5 to 2.0 as an OB 3.0 credential, or with `to: '2.0'` OB 0.5 to
 * 1.1 in the shape of 2.0. The value is unsigned: `issue` signs it. `losses` lists everything that
 * has no place there, and what strict conformance still asks.
 *
 * @see OB 3.0 implementation guide, migrating
 * @param input  As JSON text, compact JWS, JSON object, or their bytes; for an image, unbake it first.
 * @throws {ModelError} `not_a_credential`, `not_convertible`, `linked_document_missing`
 * @throws {OpenBoatError} `bad_argument` for anything else
 * @example
 * const { value, losses } = upgrade(await readFile('assertion.json'))
 */
export function upgrade(
  input: Uint8Array | string | GivenObject,
  options?: UpgradeOptions & { readonly to?: '3.0' },
): Conversion<UnsignedCredential>
export function upgrade(
  input: Uint8Array | string | GivenObject,
  options?: UpgradeOptions,
): Conversion
export function upgrade(
  input: Uint8Array | string | GivenObject,
  options: UpgradeOptions = {},
): Conversion {
  return upgradeBadge(textOrObject(input, 'upgrade'), options)
}

/**
 * A BadgeClass of OB 1.x or 2.0 as an OB 3.0 Achievement, or an Issuer or Profile as an OB 3.0
 * Profile: the parts that new badges are made of, with their losses listed.
 *
 * @see OB 3.0 implementation guide, migrating
 * @param input  As JSON text, JSON object, or their bytes.
 * @throws {ModelError} `not_a_credential`, `not_convertible` for any other document
 * @throws {OpenBoatError} `bad_argument` for anything else
 * @example
 * const { value, losses } = upgradeDocument(await readFile('badge-class.json'))
 */
export function upgradeDocument(
  input: Uint8Array | string | GivenObject,
  options: UpgradeDocumentOptions = {},
): Conversion {
  return upgradePart(textOrObject(input, 'upgradeDocument'), options)
}

/**
 * An OB 3.0 badge or endorsement as one of OB 2.0, for platforms that know nothing newer: unsigned, and
 * with its losses listed.
 *
 * @see OB 3.0 implementation guide, migrating
 * @param input  As JSON text, compact JWS, JSON object, or their bytes; for an image, unbake it first.
 * @throws {ModelError} `not_a_credential`, `not_convertible`
 * @throws {OpenBoatError} `bad_argument` for anything else
 * @example
 * const { value, losses } = downgrade(credential, { to: '2.0' })
 */
export function downgrade(
  input: Uint8Array | string | GivenObject,
  options: DowngradeOptions,
): Conversion {
  return downgradeBadge(textOrObject(input, 'downgrade'), options)
}
