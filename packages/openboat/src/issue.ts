import type {
  AssertionUrls,
  BadgeDraft,
  IssuedAssertion,
  IssuedCredential,
  IssueOptions as CredentialOptions,
  ShortBadgeDraft,
} from '@openboat/issue'
import { withSigner, type SigningOptions } from './signing-options.ts'

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
  const { issueAssertion, issueBadge } = await import('./issuing.ts')
  if (options.format === 'ob2-hosted') {
    const { now = new Date(), urls = {} } = options
    return await issueAssertion(draft as ShortBadgeDraft, { form: 'hosted', now, urls })
  }
  if (options.format === 'ob2-signed') {
    const { signer, now, urls = {} } = withSigner(options)
    return await issueAssertion(draft as ShortBadgeDraft, { form: 'signed', signer, now, urls })
  }
  return await issueBadge(draft, withSigner(options))
}
