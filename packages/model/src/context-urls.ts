/** `@context` of a W3C Verifiable Credential, data model 1.1. */
export const VC_1 = 'https://www.w3.org/2018/credentials/v1'
/** `@context` of a W3C Verifiable Credential, data model 2.0. */
export const VC_2 = 'https://www.w3.org/ns/credentials/v2'
/** `@context` of Open Badges 1.1. */
export const OB_1 = 'https://w3id.org/openbadges/v1'
/** `@context` of Open Badges 2.0. */
export const OB_2 = 'https://w3id.org/openbadges/v2'
/** `@context` of Open Badges 3.0, in its newest version. */
export const OB_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
/** `@context` of Comprehensive Learner Record 2.0, in its newest version. */
export const CLR_2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

/** What a context URL stands for, whichever of its versions, aliases and mirrors is written. */
export type ContextFamily = 'vc-1.1' | 'vc-2.0' | 'ob-1.1' | 'ob-2.0' | 'ob-3.0' | 'clr-2.0'

/** The family a context URL belongs to; `undefined` for extensions and everything else. */
export function contextFamilyOf(url: string): ContextFamily | undefined {
  return NEWEST.get(url) ?? FAMILIES.find(([, pattern]) => pattern.test(url))?.[0]
}

/** What most badges have, found without trying the patterns. */
const NEWEST: ReadonlyMap<string, ContextFamily> = new Map([
  [VC_1, 'vc-1.1'],
  [VC_2, 'vc-2.0'],
  [OB_1, 'ob-1.1'],
  [OB_2, 'ob-2.0'],
  [OB_3, 'ob-3.0'],
  [CLR_2, 'clr-2.0'],
])

// `http:` variants and old file names occur in badges that are out there. Which of them JSON-LD can
// process is another question, asked by whoever checks the proof.
const FAMILIES: readonly (readonly [ContextFamily, RegExp])[] = [
  ['vc-1.1', /^https?:\/\/www\.w3\.org\/2018\/credentials\/v1$/],
  ['vc-2.0', /^https?:\/\/www\.w3\.org\/ns\/credentials\/v2$/],
  ['ob-1.1', /^https?:\/\/w3id\.org\/openbadges\/v1$/],
  ['ob-1.1', /^https?:\/\/(www\.)?openbadgespec\.org\/v1\/context\.json$/],
  ['ob-1.1', /^https?:\/\/standard\.openbadges\.org\/1\.1\/context(\.json)?$/],
  ['ob-2.0', /^https?:\/\/w3id\.org\/openbadges\/v2$/],
  ['ob-2.0', /^https?:\/\/(www\.)?openbadgespec\.org\/v2\/context\.json$/],
  ['ob-3.0', /^https?:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d+\.\d+)?\.json$/],
  ['ob-3.0', /^https?:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/(context\/)?ob_v3p0\.jsonld$/],
  ['clr-2.0', /^https?:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d+\.\d+)?\.json$/],
  ['clr-2.0', /^https?:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/(context\/)?clr_v2p0\.jsonld$/],
]
