import { isHttpIri } from '@openboat/model'
import { IssueError } from '../issue-error.ts'
import type { AchievementRef } from './achievement.ts'
import type { IssuerRoute, IssuerUrls, SingularRoute } from './issuer-urls.ts'

/**
 * Every URL of an issuer, from the one at which it is mounted.
 *
 * @param baseUrl  http or https, without query; a slash at its end means nothing
 * @throws {IssueError} `bad_argument` for anything else
 * @example createIssuerUrls('https://badges.school.example').credential('x7') // 'https://badges.school.example/credentials/x7'
 */
export function createIssuerUrls(baseUrl: string): IssuerUrls {
  const base = baseOf(baseUrl)
  const did = didWebOf(base)
  const at = (...segments: string[]) => [base, ...segments.map(encodeURIComponent)].join('/')
  return {
    base,
    issuer: at('issuer'),
    did,
    didDocument: new URL(base).pathname === '/' ? at('.well-known', 'did.json') : at('did.json'),
    jwks: at('.well-known', 'jwks.json'),
    achievement: (ref) => at('achievements', ...versionOf(ref)),
    criteria: (ref) => at('criteria', ...versionOf(ref)),
    image: (id) => at('images', id),
    credential: (id) => at('credentials', id),
    bakedImage: (id, format) => at('credentials', `${id}.${format}`),
    refresh: (id) => at('refresh', id),
    statusList: (id) => at('status', id),
    claim: (token) => at('claim', token),
    openBadge2: {
      issuer: at('ob2', 'issuer'),
      revocationList: at('ob2', 'revocations'),
      badgeClass: (ref) => at('ob2', 'achievements', ...versionOf(ref)),
      assertion: (id) => at('ob2', 'assertions', id),
      key: (id) => at('ob2', 'keys', id),
    },
    match: (url) => routeOf(segmentsOf(url, base)),
  }
}

function versionOf({ id, version, language }: AchievementRef): string[] {
  return [id, String(version), ...(language === undefined ? [] : [language])]
}

function baseOf(baseUrl: string): string {
  if (isHttpIri(baseUrl) && URL.canParse(baseUrl)) {
    const { origin, pathname, search, hash, username } = new URL(baseUrl)
    if (search === '' && hash === '' && username === '') {
      return origin + pathname.replace(/\/+$/, '')
    }
  }
  const message = `baseUrl must be an http(s) URL without query, such as https://badges.school.example, not ${JSON.stringify(baseUrl)}`
  throw new IssueError('bad_argument', { message })
}

/** A DID names a host that answers https; an address is none (did:web Method specification). */
function didWebOf(base: string): string | undefined {
  const { protocol, hostname, host, pathname } = new URL(base)
  const isAddress = /^[\d.]+$|^\[/.test(hostname)
  if (protocol !== 'https:' || isAddress) return undefined
  const path = pathname.split('/').filter((segment) => segment !== '')
  return ['did:web', encodeURIComponent(host), ...path].join(':')
}

/** What is behind `base` in a URL, or in a path alone (then below `base` already). */
function segmentsOf(url: string, base: string): string[] | undefined {
  const inBase = url.startsWith('/') ? base + url : url
  if (!inBase.startsWith(`${base}/`)) return undefined
  const path = inBase.slice(base.length + 1).replace(/[?#].*$/, '')
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const fixed: Readonly<Record<string, SingularRoute>> = {
  issuer: 'issuer',
  'did.json': 'did-document',
  '.well-known/did.json': 'did-document',
  '.well-known/jwks.json': 'jwks',
  'ob2/issuer': 'ob2-issuer',
  'ob2/revocations': 'ob2-revocation-list',
}

const withId = {
  credentials: 'credential',
  refresh: 'refresh',
  status: 'status-list',
  images: 'image',
  'ob2/assertions': 'ob2-assertion',
  'ob2/keys': 'ob2-key',
} as const

const withAchievement = {
  achievements: 'achievement',
  criteria: 'criteria',
  'ob2/achievements': 'ob2-badge-class',
} as const

function routeOf(segments: readonly string[] | undefined): IssuerRoute | undefined {
  if (segments === undefined || segments.includes('')) return undefined
  const [first = '', second = ''] = segments
  const kind = fixed[segments.join('/')]
  if (kind !== undefined) return { kind }
  const length = first === 'ob2' ? 2 : 1
  const family = first === 'ob2' ? `ob2/${second}` : first
  const rest = segments.slice(length)
  const [id = ''] = rest
  if (family === 'claim' && rest.length === 1) return { kind: 'claim', token: id }
  if (family in withAchievement) {
    return achievementRoute(withAchievement[family as keyof typeof withAchievement], rest)
  }
  if (!(family in withId) || rest.length !== 1) return undefined
  return family === 'credentials'
    ? credentialRoute(id)
    : { kind: withId[family as keyof typeof withId], id }
}

function credentialRoute(id: string): IssuerRoute {
  const [, bare, format] = /^(.+)\.(png|svg)$/.exec(id) ?? []
  if (bare === undefined) return { kind: 'credential', id }
  return { kind: 'baked-image', id: bare, format: format === 'png' ? 'png' : 'svg' }
}

function achievementRoute(
  kind: 'achievement' | 'criteria' | 'ob2-badge-class',
  [id = '', version = '', language, ...others]: readonly string[],
): IssuerRoute | undefined {
  if (id === '' || others.length > 0 || !/^[1-9]\d{0,8}$/.test(version)) return undefined
  const achievement = { id, version: Number(version) }
  return {
    kind,
    achievement: language === undefined ? achievement : { ...achievement, language },
  }
}
