import type { Badge } from '@openboat/model'
import { html, type Html } from './html.ts'
import { linkedInLink } from './linkedin-link.ts'
import type { BadgePage } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import type { PageLanguage } from './page-language.ts'
import { badgePicture, localString, localText } from './page-parts.ts'
import type { PageWords } from './page-words.ts'
import { writtenDate } from './written-date.ts'

/** The badge itself: picture, name, whom, by whom, when; and what can be done with it. */
export function badgeHero(page: BadgePage): Html {
  const { badge, language, standing } = page
  const words = pageDictionary[language]
  const name = badgeName(page)
  const title = localText(badge.achievement?.name ?? badge.name, language) ?? html`${name}`
  const recipient = recipientName(badge)
  return html`<div class="card hero">
    <div class="stage">${badgePicture(page.picture, name, words.pictureOf(name))}</div>
    <div class="words">
      <p class="state ${standing.state}">${words.states[standing.state]}</p>
      <h1>${title}</h1>
      ${recipient !== undefined && html`<p class="to">${words.awardedTo} <strong>${recipient}</strong></p>`}
      <p class="facts">${awardedBy(page, words)}</p>
      ${leadOf(page)}${actions(page, words)}
    </div>
  </div>`
}

/** What the badge is called, for the reader. */
export function badgeName({ badge, language, brand }: BadgePage): string {
  return (
    localString(badge.achievement?.name, language) ??
    localString(badge.name, language) ??
    brand.name
  )
}

function leadOf({ badge, language }: BadgePage): Html | undefined {
  const text = localText(badge.achievement?.description ?? badge.description, language)
  return text && html`<p class="lead">${text}</p>`
}

/** Plain text only: a hash, a DID or an address is nobody's name. */
function recipientName({ recipient }: Badge): string | undefined {
  return recipient.identifiers.find(
    ({ type, hashed }) => !hashed && (type === 'ext:name' || type === 'name'),
  )?.value
}

function awardedBy({ badge, language, issuerPage, brand }: BadgePage, words: PageWords): Html {
  const issuer = localText(badge.issuer.name, language) ?? html`${brand.name}`
  const linked = issuerPage === undefined ? issuer : html`<a href="${issuerPage}">${issuer}</a>`
  const awarded = badge.period.awardedDate ?? badge.period.validFrom
  return html`${words.awardedBy}
  ${linked}${dated(words.on, awarded, language)}${until(badge, words, language)}`
}

function dated(
  word: string,
  instant: string | undefined,
  language: PageLanguage,
): Html | undefined {
  const date = writtenDate(instant, language)
  return date === undefined ? undefined : html` ${word} <time datetime="${instant}">${date}</time>`
}

function until(badge: Badge, words: PageWords, language: PageLanguage): Html | undefined {
  const end = dated(words.until, badge.period.validUntil, language)
  return end && html` ·${end}`
}

function actions(page: BadgePage, words: PageWords): Html {
  const { verify, address, standing } = page
  const linkedIn = address !== undefined && standing.state === 'valid'
  return html`<div class="actions">
    ${verify !== undefined && html`<a class="button main" href="${verify}">${words.verify}</a>`}
    ${linkedIn && html`<a class="button" rel="noopener noreferrer" href="${linkedInOf(page, address)}">${words.addToLinkedIn}</a>`}
    <button class="button" type="button" data-print hidden>${words.print}</button>
  </div>`
}

function linkedInOf(page: BadgePage, address: string): string {
  const { badge, brand, language } = page
  const issued = badge.period.awardedDate ?? badge.period.validFrom
  return linkedInLink({
    name: badgeName(page),
    address,
    organization: localString(badge.issuer.name, language) ?? brand.name,
    ...(issued === undefined ? {} : { issued }),
    ...(badge.period.validUntil === undefined ? {} : { expires: badge.period.validUntil }),
  })
}
