import * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ADDRESS } from './values.ts'

const HASH = /^([Mm][Dd]5\$[0-9A-Fa-f]{32}|[Ss][Hh][Aa]256\$[0-9A-Fa-f]{64})$/
// Each by its term, or by the IRI that the context gives it.
const PROPERTY = /^(@?id|(schema:|https?:\/\/schema\.org\/)?(email|url|telephone))$/

/**
 * Who received the badge, in the open or as a hash.
 *
 * @see OB 2.0 #IdentityObject
 */
export const IdentityObject = node(
  () => ({
    /** [1] The property of the recipient's Profile that this is: `email`, `url`, `telephone` or `id`. */
    type: is.textLike('id, email, url or telephone', PROPERTY, is.ESSENTIAL),
    /** [1] The identity; when hashed, `sha256$` or `md5$` and the digest in hexadecimal. */
    identity: is.textLike('an identity, or its hash', /[^]/, is.ESSENTIAL),
    /** [1] Whether `identity` is a hash. */
    hashed: is.Bool,
    /** [0..1] What was appended to the identity before it was hashed. */
    salt: optional(is.Text),
  }),
  z.refine(
    ({ type, identity, hashed }) => {
      if (hashed || !type.endsWith('email')) return HASH.test(identity) === hashed
      return ADDRESS.test(identity)
    },
    is.faultOf(
      'an identity that fits "type" and "hashed" (md5$… or sha256$… exactly when hashed)',
      {
        anyOf: [
          { properties: { hashed: { const: true }, identity: { pattern: HASH.source } } },
          { properties: { hashed: { const: false }, identity: { not: { pattern: HASH.source } } } },
        ],
      },
    ),
  ),
)
export type IdentityObject = z.infer<typeof IdentityObject>
