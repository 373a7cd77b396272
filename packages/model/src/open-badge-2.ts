import * as z from 'zod/mini'
import * as is from './schema-primitives.ts'

// OB 2.0 #data-models. Objects are loose, and a property may hold one value or a list, as JSON-LD
// allows everywhere. Linked documents are IRIs or embedded.

const DateTime = is.dateTime('iso8601')
const IriOr = <T extends z.ZodMiniType>(schema: T) => z.union([schema, is.Iri])

const Image = z.looseObject({
  id: is.Iri,
  caption: z.optional(is.Text),
  author: z.optional(is.Iri),
})

const HASH = /^(md5\$[0-9a-f]{32}|sha256\$[0-9a-f]{64})$/i
const ADDRESS = /^[^\s@]+@[^\s@]+$/

export const IdentityObject = z
  .looseObject({
    type: is.value<string>('a property of Profile, such as email', isText, is.ESSENTIAL),
    identity: is.value<string>('an identity, or its hash', isText, is.ESSENTIAL),
    hashed: is.Bool,
    salt: z.optional(is.Text),
  })
  .check(
    z.refine(({ type, identity, hashed }) => {
      if (hashed || type !== 'email') return HASH.test(identity) === hashed
      return ADDRESS.test(identity)
    }, faultOf('an identity that fits "type" and "hashed" (md5$… or sha256$… exactly when hashed)')),
  )
export type IdentityObject = z.infer<typeof IdentityObject>

/** How an assertion is verified. `hosted` and `signed` are the names of OB 1.x. */
const VerificationObject = z.looseObject({
  type: is.typeOf(['HostedBadge', 'SignedBadge', 'hosted', 'signed']),
  creator: z.optional(is.Iri),
})

const Evidence = z.looseObject({
  id: z.optional(is.Iri),
  narrative: z.optional(is.Text),
  name: z.optional(is.Text),
  description: z.optional(is.Text),
  genre: z.optional(is.Text),
  audience: z.optional(is.Text),
})

const Criteria = z
  .looseObject({ id: z.optional(is.Iri), narrative: z.optional(is.Text) })
  .check(
    z.refine(
      (criteria) => criteria.id !== undefined || criteria.narrative !== undefined,
      faultOf('an id or a narrative', 'model.achievement'),
    ),
  )

export const AlignmentObject = z.looseObject({
  targetName: is.RequiredText,
  targetUrl: is.Url,
  targetDescription: z.optional(is.Text),
  targetFramework: z.optional(is.Text),
  targetCode: z.optional(is.Text),
})
export type AlignmentObject = z.infer<typeof AlignmentObject>

export const CryptographicKey = z.looseObject({
  id: z.optional(is.Iri),
  type: is.typeOf('CryptographicKey', {}),
  owner: z.optional(is.Iri),
  publicKeyPem: z.optional(
    is.value<string>('a PEM text', (input) => isText(input) && input.includes('-----BEGIN ')),
  ),
})
export type CryptographicKey = z.infer<typeof CryptographicKey>

const Common = {
  related: z.optional(is.set(IriOr(z.looseObject({})))),
  version: z.optional(z.union([z.number(), is.Text])),
  // Endorsements have reports of their own.
  endorsement: z.optional(is.set(IriOr(z.looseObject({})))),
}

/** A Profile as the issuer of badges, which needs a name, a URL and an e-mail address. */
export const Issuer = z.looseObject({
  id: is.Iri,
  type: is.typeOf(['Issuer', 'Profile']),
  name: is.RequiredText,
  url: is.Url,
  email: is.set(is.Email),
  telephone: z.optional(is.set(is.Text)),
  description: z.optional(is.Text),
  image: z.optional(IriOr(Image)),
  publicKey: z.optional(is.set(IriOr(CryptographicKey))),
  verification: z.optional(is.set(z.looseObject({}))),
  revocationList: z.optional(is.Iri),
  ...Common,
})
export type Issuer = z.infer<typeof Issuer>

export const BadgeClass = z.looseObject({
  id: is.Iri,
  type: is.typeOf('BadgeClass'),
  name: is.RequiredText,
  description: is.RequiredText,
  image: IriOr(Image),
  criteria: is.set(IriOr(Criteria)),
  issuer: IriOr(Issuer),
  alignment: z.optional(is.set(AlignmentObject)),
  tags: z.optional(is.set(is.Text)),
  ...Common,
})
export type BadgeClass = z.infer<typeof BadgeClass>

export const Assertion = z.looseObject({
  id: is.Id,
  type: is.set(z.string()),
  recipient: IdentityObject,
  badge: IriOr(BadgeClass),
  verification: VerificationObject,
  issuedOn: DateTime,
  image: z.optional(IriOr(Image)),
  evidence: z.optional(is.set(IriOr(Evidence))),
  narrative: z.optional(is.Text),
  expires: z.optional(DateTime),
  revoked: z.optional(is.Bool),
  revocationReason: z.optional(is.Text),
  ...Common,
})
export type Assertion = z.infer<typeof Assertion>

export const Endorsement = z.looseObject({
  id: is.Id,
  type: is.set(z.string()),
  claim: IriOr(z.looseObject({ id: is.Iri, endorsementComment: z.optional(is.Text) })),
  issuer: IriOr(Issuer),
  issuedOn: DateTime,
  verification: VerificationObject,
  revoked: z.optional(is.Bool),
  revocationReason: z.optional(is.Text),
})
export type Endorsement = z.infer<typeof Endorsement>

const RevokedAssertion = z
  .looseObject({
    id: z.optional(is.Text),
    uid: z.optional(is.Text),
    revocationReason: z.optional(is.Text),
  })
  .check(
    z.refine(({ id, uid }) => id !== undefined || uid !== undefined, faultOf('an id or a uid')),
  )

export const RevocationList = z.looseObject({
  id: z.optional(is.Iri),
  type: is.typeOf('RevocationList'),
  issuer: z.optional(IriOr(z.looseObject({}))),
  revokedAssertions: is.set(IriOr(RevokedAssertion)),
})
export type RevocationList = z.infer<typeof RevocationList>

function isText(input: unknown): input is string {
  return typeof input === 'string' && input !== ''
}

function faultOf(expected: string, check: is.Meaning['check'] = 'model.properties') {
  const params: is.Meaning = { check, code: 'malformed', harmless: false, expected }
  return { error: `Expected ${expected}`, params }
}
