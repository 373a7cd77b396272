import * as z from 'zod/mini'
import type { JsonObject } from './json.ts'
import { AssertionV05 } from './ob1/assertion-v05.ts'
import { AssertionV10 } from './ob1/assertion-v10.ts'
import { BadgeClassV10 } from './ob1/badge-class-v10.ts'
import { BadgeV05 } from './ob1/badge-v05.ts'
import { IdentityObject } from './ob1/identity-object.ts'
import { IssuerV05 } from './ob1/issuer-v05.ts'
import { IssuerV10 } from './ob1/issuer-v10.ts'
import { VerificationObject } from './ob1/verification-object.ts'
import { node, optional } from './schema-nodes.ts'
import * as is from './schema-primitives.ts'

// What is essential to a badge of OB 0.5 to 1.1 is asked of it in the shape of OB 2.0; here is what
// these versions say of the form of each value. Nothing is required, and linked documents, when
// embedded, have been looked at in that shape.

const linked = optional(z.union([is.AnyObject, is.Url]))

const oldestForms = node(() => ({
  ...pick(AssertionV05.shape, ['recipient', 'salt', 'evidence']),
  badge: optional(
    node(() => ({
      ...pick(BadgeV05.shape, ['version', 'image', 'criteria']),
      issuer: optional(node(() => pick(IssuerV05.shape, ['origin', 'org', 'contact']))),
    })),
  ),
}))

const assertionForms = node(() => ({
  ...pick(AssertionV10.shape, ['uid', 'evidence', 'image']),
  recipient: optional(node(() => pick(IdentityObject.shape, ['type']))),
  badge: linked,
  verify: optional(node(() => pick(VerificationObject.shape, ['url']))),
}))

const badgeClassForms = node(() => ({
  ...pick(BadgeClassV10.shape, ['image', 'criteria']),
  issuer: linked,
}))

const issuerForms = node(() => pick(IssuerV10.shape, ['image', 'email', 'revocationList']))

/** The schema for one document of the versions before 2.0, by its shape. */
export function schemaBefore2(document: JsonObject): z.ZodMiniType {
  if ('recipient' in document || 'verify' in document)
    return typeof document['recipient'] === 'string' ? oldestForms : assertionForms
  return 'criteria' in document || 'issuer' in document ? badgeClassForms : issuerForms
}

/** Some properties of a class, none of them required. */
function pick<Shape extends Record<string, z.ZodMiniType>, Name extends keyof Shape & string>(
  shape: Shape,
  names: readonly Name[],
) {
  const picked = names.flatMap((name) => {
    const schema = shape[name]
    return schema === undefined ? [] : [[name, z.optional(schema)]]
  })
  return Object.fromEntries(picked) as { [Each in Name]: z.ZodMiniOptional<Shape[Each]> }
}
