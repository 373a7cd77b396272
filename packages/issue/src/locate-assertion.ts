import type { CheckedBadgeDraft } from './badge-draft.ts'
import type { DraftFault } from './issue-error.ts'

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
 * The URLs of all documents, from the options and else from the draft's own ids; and every one that
 * is missing or unusable.
 */
export function locateAssertion(
  draft: CheckedBadgeDraft,
  form: AssertionForm,
  given: AssertionUrls,
  newId: () => string,
): { readonly urls: CompleteAssertionUrls; readonly faults: readonly DraftFault[] } {
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
  if (form === 'hosted' && faults.length === 0) {
    faults.push(...originFaults(issuer, { '/id': assertion, '/achievement/id': badgeClass }))
  }
  return { urls: { assertion, badgeClass, issuer, key, revocationList }, faults }
}

/** OB 2.0 VerificationObject: without a policy of its own, an issuer hosts on its profile's origin. */
function originFaults(issuer: string, others: Readonly<Record<string, string>>): DraftFault[] {
  const { origin } = new URL(issuer)
  return Object.entries(others)
    .filter(([, url]) => new URL(url).origin !== origin)
    .map(([path, url]) => ({
      path,
      message: `must be hosted where the issuer's profile is (${origin}), not at ${url}`,
    }))
}

function beside(issuer: string, name: string): string {
  return new URL(name, issuer).href
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url)
}
