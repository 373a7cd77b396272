import { publicPemOf, signJws, type Signer } from '@openboat/proof'
import { OB_2, type JsonObject } from '@openboat/model'
import { createOpenBadge2RevocationList } from '@openboat/status/revocation-lists'
import { assertConforms } from './assert-conforms.ts'
import { assertionFaults, assertionLosses } from './assertion-losses.ts'
import {
  locateAssertion,
  type AssertionForm,
  type AssertionUrls,
  type CompleteAssertionUrls,
} from './locate-assertion.ts'
import { ShortBadgeDraft } from './badge-draft.ts'
import { draftAssertion, draftBadgeClass, draftIssuer } from './draft-assertion.ts'
import { badDraft, IssueError } from './issue-error.ts'
import { momentOf, randomId } from './issue-options.ts'
import { plainJson } from './plain-json.ts'
import { readDraft } from './read-draft.ts'
import { randomSalt } from './recipient-identity.ts'
import { requireOptions, type OptionNames } from './require-options.ts'

interface CommonAssertionOptions {
  /** Where the documents live; what is not given is taken from the draft's ids. */
  readonly urls?: AssertionUrls
  /** The moment of issuing: `issuedOn`, unless the draft has a date of its own. */
  readonly now: Date
  /** The id of a signed assertion. @default a random `urn:uuid:` */
  readonly newId?: () => string
  /** @default 128 random bits in hexadecimal */
  readonly newSalt?: () => string
}

export type AssertionOptions = CommonAssertionOptions &
  (
    | { readonly form: 'hosted' }
    | {
        readonly form: 'signed'
        /** An RSA key: OB 2.0 platforms read RS256. */
        readonly signer: Signer
      }
  )

const optionNames: OptionNames<CommonAssertionOptions> & Readonly<Record<string, true>> = {
  form: true,
  signer: true,
  urls: true,
  now: true,
  newId: true,
  newSalt: true,
}

const urlNames: OptionNames<AssertionUrls> = {
  assertion: true,
  badgeClass: true,
  issuer: true,
  key: true,
  revocationList: true,
}

/** A document that the issuer serves at `url`, as `application/ld+json`. */
export interface HostedDocument {
  readonly url: string
  readonly document: JsonObject
  /**
   * `if-absent`: publish it only if nothing is there yet. So it is with the revocation list, which
   * starts empty here and afterwards changes through `revokeSignedAssertion`.
   */
  readonly publish: 'always' | 'if-absent'
}

export interface IssuedAssertion {
  /** What is baked or sent: compact JSON of a hosted assertion, the compact JWS of a signed one. */
  readonly text: string
  readonly assertion: JsonObject
  readonly format: 'ob2-hosted' | 'ob2-signed'
  /** All that has to be reachable for the badge to be verified. */
  readonly documents: readonly HostedDocument[]
  /** JSON Pointers to the parts of the draft that OB 2.0 has no place for. */
  readonly losses: readonly string[]
}

/**
 * An OB 2.0 badge from the same short draft as an OB 3.0 one, and the documents to host for it.
 *
 * @see OB 2.0 Assertion, Verification; a signed one is a JWS with RS256
 * @throws {IssueError} `bad_draft` with all faults, among them what only 2.0 requires (an image, the
 *   issuer's url and email, http(s) ids); `does_not_conform`; `wrong_key`; `bad_argument`
 * @example
 * const { text, documents } = await issueAssertion(draft, { form: 'signed', signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function issueAssertion(
  draft: ShortBadgeDraft,
  options: AssertionOptions,
): Promise<IssuedAssertion> {
  requireOptions(options, optionNames)
  requireOptions(options.urls ?? {}, urlNames, 'options.urls')
  const { form, newId = randomId, newSalt = randomSalt } = options
  const now = momentOf(options.now)
  const signer = signerOf(options)
  const checked = readDraft(ShortBadgeDraft, plainJson(draft))
  const { urls, faults } = locateAssertion(checked, form, options.urls ?? {}, newId)
  const allFaults = [...assertionFaults(checked), ...faults]
  if (allFaults.length > 0) throw badDraft(allFaults)
  const assertion = draftAssertion(checked, form, urls, { now, newSalt })
  const badgeClass = draftBadgeClass(checked, urls)
  const issuer = draftIssuer(checked, form, urls)
  assertConforms(assertion, 'badge')
  for (const document of [badgeClass, issuer]) assertConforms(document, 'document')
  const served = [always(urls.badgeClass, badgeClass), always(urls.issuer, issuer)]
  const losses = assertionLosses(checked)
  if (signer === undefined) {
    const documents = [always(urls.assertion, assertion), ...served]
    return { text: JSON.stringify(assertion), assertion, format: 'ob2-hosted', documents, losses }
  }
  const documents = [...served, ...(await signingDocuments(signer, urls))]
  return {
    text: await signJws(assertion, { signer }),
    assertion,
    format: 'ob2-signed',
    documents,
    losses,
  }
}

function signerOf(options: AssertionOptions): Signer | undefined {
  if (options.form === 'hosted') return undefined
  const { form, signer } = options
  if (form !== 'signed') {
    const came: AssertionForm = form
    throw new IssueError('bad_argument', {
      message: `options.form must be 'signed' or 'hosted', not '${String(came)}'`,
    })
  }
  if (signer.algorithm === 'RS256') return signer
  throw new IssueError('wrong_key', {
    message: `A signed Open Badges 2.0 assertion needs an RSA key (RS256), not one for ${signer.algorithm}.`,
  })
}

async function signingDocuments(
  signer: Signer,
  urls: CompleteAssertionUrls,
): Promise<HostedDocument[]> {
  const key = {
    '@context': OB_2,
    type: 'CryptographicKey',
    id: urls.key,
    // Two-way link with the profile's publicKey: a key that only claims an owner proves nothing.
    owner: urls.issuer,
    publicKeyPem: await publicPemOf(signer.publicKey),
  }
  const list = createOpenBadge2RevocationList({ id: urls.revocationList, issuer: urls.issuer })
  return [always(urls.key, key), { url: urls.revocationList, document: list, publish: 'if-absent' }]
}

function always(url: string, document: JsonObject): HostedDocument {
  return { url, document, publish: 'always' }
}
