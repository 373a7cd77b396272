import type { Badge, VerificationReport } from 'openboat'
import { localized, webLink } from './badge-text.ts'
import { h, type Child } from './element.ts'
import type { Words } from './page-words.ts'

/** The name that the badge gives its issuer, and what was really established about who that is. */
export function issuerOf(report: VerificationReport, { issuer }: Badge, t: Words): Child[] {
  const { id = '', name, url } = issuer
  const site = siteOf(id)
  const kind = !isProven(report) ? 'not' : site === undefined ? 'key' : 'site'
  return [
    localized('span', name, t) ?? h('span', {}, id),
    url !== undefined && h('small', {}, webLink(url)),
    h('small', { class: `proven ${kind}` }, t.report.issuerProven[kind](site ?? id)),
    site === undefined && id !== '' && h('code', {}, id),
  ]
}

function isProven({ findings }: VerificationReport): boolean {
  return findings.some(
    ({ check, outcome }) =>
      outcome === 'passed' && (check === 'proof.satisfied' || check === 'hosted.fetched'),
  )
}

/** The website that an issuer's id stands on: `did:web:rives.example`, `https://rives.example/issuer`. */
function siteOf(id: string): string | undefined {
  const host = /^did:web:([^:]+)/.exec(id)?.[1]
  if (host !== undefined) return decodeURIComponent(host)
  return id.startsWith('https://') && URL.canParse(id) ? new URL(id).host : undefined
}
