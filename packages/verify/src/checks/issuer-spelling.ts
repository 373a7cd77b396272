import { findingsOf, type Finding } from '../finding.ts'
import type { Check } from '../subject.ts'
import { isPlainLatin, lookAlike } from './look-alike.ts'
import { decodeLabel } from './punycode.ts'

const unambiguous = findingsOf('issuer.unambiguous', 'UTS 39 #Confusable_Detection')

/**
 * A remark when the issuer's domain or name is spelled so that it can be taken for another one: a
 * Cyrillic `а` in `pаris.example`. It proves nothing, but people read names, and not keys.
 */
export const issuerIsUnambiguous: Check = ({ badge }) => {
  const { id, name } = badge.issuer
  return [...domainFindings(id), ...nameFindings(Object.values(name ?? {}))]
}

function domainFindings(id: string | undefined): Finding[] {
  const host = hostOf(id)
  if (host === undefined) return []
  const labels = host.split('.').map((label) => decodeLabel(label) ?? label)
  const code = labels.map(lookAlike).find((found) => found !== undefined)
  if (code === undefined) return []
  const details = { code, domain: host, shown: labels.join('.') }
  const message = `The issuer's domain ${host} looks like another one: ${labels.join('.')}`
  return [unambiguous('warning', message, { path: '/issuer', details })]
}

/** Of an https address or a did:web, in the letters that domain names have. */
function hostOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const address = id.startsWith('did:web:')
    ? `https://${id.slice('did:web:'.length).split(':', 1)[0]?.replace(/%3a/i, ':')}`
    : id
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).hostname
}

function nameFindings(names: readonly string[]): Finding[] {
  for (const name of names) {
    if (isPlainLatin(name)) continue
    const words = name.split(/[\s\p{P}]+/u)
    const code = words
      .map(lookAlike)
      .find((found) => found === 'mixed_scripts' || found === 'invisible')
    if (code === undefined) continue
    const message = `The issuer's name ${JSON.stringify(name)} mixes letters that look alike`
    return [unambiguous('warning', message, { path: '/issuer/name', details: { code, name } })]
  }
  return []
}
