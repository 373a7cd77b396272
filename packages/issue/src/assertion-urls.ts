import type { CheckedBadgeDraft } from './badge-draft.ts'
import { badDraft, type DraftFault } from './issue-error.ts'

/** Where the documents of an OB 2.0 badge live. */
export interface AssertionUrls {
  /** The Assertion's own URL; a signed one may have a URN. @default the draft's `id` */
  readonly assertion?: string
  /** @default the draft's `achievement.id` */
  readonly badgeClass?: string
  /** @default the draft's `issuer.id` */
  readonly issuer?: string
  /** Signed form only. @default `key.json` beside the issuer's profile */
  readonly key?: string
  /** Signed form only. @default `revocations.json` beside the issuer's profile */
  readonly revocationList?: string
}

export type CompleteAssertionUrls = Required<AssertionUrls>

export type AssertionForm = 'signed' | 'hosted'

/**
 * The URLs of all documents, from the options and else from the draft's own ids.
 *
 * @throws {IssueError} `bad_draft` naming every URL that is missing or unusable
 */
export function assertionUrls(
  draft: CheckedBadgeDraft,
  form: AssertionForm,
  given: AssertionUrls,
  newId: () => string,
): CompleteAssertionUrls {
  const faults: DraftFault[] = []
  const need = (path: string, option: keyof AssertionUrls, url: string | undefined) => {
    if (url !== undefined && isWebUrl(url)) return url
    const came = url === undefined ? '' : `, not ${url}`
    faults.push({ path, message: `needs an http(s) URL here or in options.urls.${option}${came}` })
    // Stands in for it until the other URLs have been looked at.
    return 'https://unknown.invalid/'
  }
  const issuer = need('/issuer/id', 'issuer', given.issuer ?? draft.issuer.id)
  const badgeClass = need('/achievement/id', 'badgeClass', given.badgeClass ?? draft.achievement.id)
  const own = given.assertion ?? draft.id
  const assertion = form === 'hosted' ? need('/id', 'assertion', own) : (own ?? newId())
  const key = need('', 'key', given.key ?? beside(issuer, 'key.json'))
  const revocationList = need(
    '',
    'revocationList',
    given.revocationList ?? beside(issuer, 'revocations.json'),
  )
  if (faults.length > 0) throw badDraft(faults)
  if (form === 'hosted')
    assertOneOrigin(issuer, { '/id': assertion, '/achievement/id': badgeClass })
  return { assertion, badgeClass, issuer, key, revocationList }
}

/** OB 2.0 VerificationObject: without a policy of its own, an issuer hosts on its profile's origin. */
function assertOneOrigin(issuer: string, others: Readonly<Record<string, string>>): void {
  const { origin } = new URL(issuer)
  const strangers = Object.entries(others).filter(([, url]) => new URL(url).origin !== origin)
  if (strangers.length === 0) return
  throw badDraft(
    strangers.map(([path, url]) => ({
      path,
      message: `must be hosted where the issuer's profile is (${origin}), not at ${url}`,
    })),
  )
}

function beside(issuer: string, name: string): string {
  return new URL(name, issuer).href
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url)
}
