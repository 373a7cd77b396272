import {
  bestText,
  isHttpIri,
  parseCredential,
  parseInstant,
  toBadge,
  type Badge,
} from '@openboat/model'
import { PictureError } from '../picture-error.ts'
import { cleanText } from '../text/text-line.ts'
import type { PictureLanguage } from './certificate-words.ts'
import { writtenDate } from './written-date.ts'

/** What a certificate says, taken from the badge. */
export interface CertificateContent {
  readonly achievement: string
  readonly description?: string
  readonly recipient?: string
  readonly issuer: string
  readonly awardedOn?: string
  readonly validUntil?: string
  /** What the QR code leads to. */
  readonly verificationUrl?: string
  /** The moment of the award, for the file's own dates; the beginning of 1970 if the badge has none. */
  readonly moment: Date
  readonly envelope: 'json' | 'jwt'
}

export interface ContentOptions {
  readonly language: PictureLanguage
  readonly recipientName?: string | undefined
  readonly verificationUrl?: string | undefined
}

/** @throws {PictureError} `not_a_credential`; `bad_argument` for a `verificationUrl` that is none */
export function contentOf(credential: string, options: ContentOptions): CertificateContent {
  const parsed = parseCredential(credential)
  if (!parsed.ok) throw notACredential(parsed.issues[0]?.message ?? 'It cannot be read.')
  const badge = toBadge(parsed.credential)
  const text = (value: Parameters<typeof bestText>[0]) => bestText(value, [options.language])
  const achievement = text(badge.achievement?.name) ?? text(badge.name)
  if (achievement === undefined) throw notACredential('It names no achievement.')
  const { validFrom, validUntil, awardedDate } = badge.period
  const awarded = awardedDate ?? validFrom
  return {
    achievement: cleanText(achievement),
    issuer: cleanText(text(badge.issuer.name) ?? badge.issuer.url ?? badge.issuer.id ?? ''),
    moment: momentOf(awarded),
    envelope: parsed.credential.envelope,
    ...present('description', text(badge.achievement?.description)),
    ...present('recipient', options.recipientName ?? nameOf(badge)),
    ...present('awardedOn', writtenDate(awarded, options.language)),
    ...present('validUntil', writtenDate(validUntil, options.language)),
    ...present('verificationUrl', urlOf(options.verificationUrl, badge.id)),
  }
}

/** Plain text only: a hash, a DID or an address is nobody's name. */
function nameOf({ recipient }: Badge): string | undefined {
  return recipient.identifiers.find(
    ({ type, hashed }) => !hashed && (type === 'ext:name' || type === 'name'),
  )?.value
}

function urlOf(given: string | undefined, id: string | undefined): string | undefined {
  if (given === undefined) return id !== undefined && isHttpIri(id) ? id : undefined
  if (isHttpIri(given)) return given
  const message = 'verificationUrl: expected an http(s) URL, at which the badge can be verified.'
  throw new PictureError('bad_argument', message)
}

function momentOf(instant: string | undefined): Date {
  return new Date(parseInstant(instant ?? '', 'legacy')?.epochMilliseconds ?? 0)
}

function present<K extends string>(key: K, value: string | undefined) {
  const text = cleanText(value ?? '')
  return (text === '' ? {} : { [key]: text }) as { readonly [name in K]?: string }
}

function notACredential(reason: string): PictureError {
  return new PictureError('not_a_credential', `A certificate is made of a badge. ${reason}`)
}
