import type {
  AssertionUrls,
  BadgeDraft,
  IssuedAssertion,
  IssuedCredential,
  IssueOptions as CredentialOptions,
  ShortBadgeDraft,
} from '@openboat/issue'
import {
  requireGiven,
  withSigner,
  type SigningKey,
  type SigningOptions,
} from './signing-options.ts'

/** For an Open Badges 3.0 credential. */
export type IssueOptions = SigningOptions & Omit<CredentialOptions, 'signer' | 'now'>

/** For a signed Open Badges 2.0 assertion: its key is RSA, and the draft is in the short form. */
export type IssueAssertionOptions = SigningOptions & {
  readonly format: 'ob2-signed'
  /** Where the documents live; what is not given is taken from the draft's ids. */
  readonly urls?: AssertionUrls
}

/** For a hosted Open Badges 2.0 assertion, which nobody signs. */
export interface IssueHostedOptions {
  readonly format: 'ob2-hosted'
  readonly urls?: AssertionUrls
  readonly now?: Date
}

/**
 * A signed badge from a draft: an Open Badges 3.0 credential with an embedded proof or, with
 * `format`, a VC-JWT or an Open Badges 2.0 assertion. `text` is what to send or bake.
 *
 * @see OB 3.0 #openbadgecredential; OB 2.0 Assertion
 * @throws {IssueError} `bad_draft` with all faults; `does_not_conform`; `data_loss`; `wrong_key`,
 *   `key_not_of_issuer`, `verification_method_needed`; `bad_argument`
 * @throws {OpenBoatError} `bad_argument` without `key` or `signer`
 * @example
 * const { text } = await issue(draft, { key: await generateKey('ed25519') })
 */
export async function issue(draft: BadgeDraft, options: IssueOptions): Promise<IssuedCredential>
export async function issue(
  draft: ShortBadgeDraft,
  options: IssueAssertionOptions | IssueHostedOptions,
): Promise<IssuedAssertion>
export async function issue(
  draft: BadgeDraft,
  options: IssueOptions | IssueAssertionOptions | IssueHostedOptions,
): Promise<IssuedCredential | IssuedAssertion> {
  requireGiven(options)
  const { issueAssertion, issueBadge } = await import('./issuing.ts')
  if (options.format === 'ob2-hosted') {
    const { format: _, now = new Date(), ...rest } = withoutKey(options)
    return await issueAssertion(draft as ShortBadgeDraft, { form: 'hosted', now, ...rest })
  }
  if (options.format === 'ob2-signed') {
    const { format: _, ...rest } = withSigner(options)
    return await issueAssertion(draft as ShortBadgeDraft, { form: 'signed', ...rest })
  }
  return await issueBadge(draft, withSigner(options))
}

/** Nobody signs a hosted badge: a key that is given all the same does no harm. */
function withoutKey(options: IssueHostedOptions): IssueHostedOptions {
  const {
    key: _key,
    signer: _signer,
    ...rest
  } = options as IssueHostedOptions & Partial<SigningKey>
  return rest
}
