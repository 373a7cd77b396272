import type { Badge } from '@openboat/model'
import { badgeHero, badgeName } from './badge-hero.ts'
import { html, type Html } from './html.ts'
import type { BadgePage, Download, HolderControls, Standing } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'
import type { PageLanguage } from './page-language.ts'
import {
  criteriaSection,
  facts,
  localString,
  markdown,
  outsideLink,
  section,
  skillsSection,
} from './page-parts.ts'
import type { PageWords } from './page-words.ts'
import { qrCode } from './qr-code.ts'

/** The HTML of a badge's page. */
export function badgePage(page: BadgePage): string {
  const { language, badge, address, standing } = page
  const words = pageDictionary[language]
  const name = badgeName(page)
  const description = localString(badge.achievement?.description, language)
  const alive = standing.state !== 'revoked'
  const content = html`${page.holder && holderNotice(page.holder, words)}${!['valid', 'upcoming'].includes(standing.state) && notice(standing, words)}
    <article>
      ${badgeHero(page)}
      <div class="columns">
        <div class="stack">
          ${badge.achievement && criteriaSection(badge.achievement, language)}
          ${section(words.narrative, markdown(badge.narrative))}
          ${evidenceSection(badge, words)}${resultsSection(badge, language)}
          ${badge.achievement && skillsSection(badge.achievement, language)}
        </div>
        <div class="stack">
          ${alive && shareSection(page, name, words)}${downloadSection(page, words)}${detailsSection(page, words)}
        </div>
      </div>
    </article>`
  const frame = {
    language,
    brand: page.brand,
    ...(page.query === undefined ? {} : { query: page.query }),
    title: name,
    ...(description === undefined ? {} : { description }),
    ...(address === undefined ? {} : { address }),
    ...(page.preview === undefined ? {} : { picture: page.preview }),
    alternates: page.downloads.flatMap(alternateOf),
  }
  return framePage(frame, content)
}

function notice({ state, reason }: Standing, words: PageWords): Html {
  return html`<div class="notice ${state} gap">
      <strong>${words.states[state]}.</strong> ${words.stateExplained[state]}
      ${reason !== undefined && html`<br />${words.because}: ${reason}`}
    </div>
    <div class="gap"></div>`
}

function holderNotice({ visibility, action, publicPage }: HolderControls, words: PageWords): Html {
  const isPublic = visibility === 'public'
  const own = words.visibility
  return html`<div class="notice mine">
      <strong>${own.mine}.</strong> ${isPublic ? own.isPublic : own.isPrivate} ${own.keepLink}
      <form class="actions" method="post" action="${action}">
        <input type="hidden" name="visibility" value="${isPublic ? 'private' : 'public'}" />
        <button class="button main" type="submit">${isPublic ? own.unpublish : own.publish}</button>
        ${isPublic && html`<a class="button" href="${publicPage}">${own.publicPage}</a>`}
      </form>
    </div>
    <div class="gap"></div>`
}

function evidenceSection({ evidence }: Badge, words: PageWords): Html | undefined {
  if (evidence.length === 0) return undefined
  const items = evidence.map((each, at) => {
    const name = each.name ?? (each.id !== undefined && each.id.length < 200 ? each.id : undefined)
    return html`<li>
      ${outsideLink(each.id, name ?? words.evidenceItem(at + 1))}
      ${each.description !== undefined && html`<p>${each.description}</p>`}${markdown(each.narrative)}
    </li>`
  })
  return section(
    words.evidence,
    html`<ul class="list">
      ${items}
    </ul>`,
  )
}

function resultsSection({ results }: Badge, language: PageLanguage): Html | undefined {
  const entries = (results ?? []).map(({ name, resultType, value, level, status }) => {
    const reached = localString(level, language) ?? value ?? status
    return [localString(name, language) ?? resultType ?? '', reached] as const
  })
  return section(pageDictionary[language].results, facts(entries))
}

function shareSection(page: BadgePage, name: string, words: PageWords): Html | undefined {
  const { address } = page
  if (address === undefined) return undefined
  const mail = `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(address)}`
  return section(
    words.share,
    html`<p class="small">${words.shareExplained}</p>
      <div class="gap">
        <label for="address">${words.address}</label
        ><input class="address" id="address" readonly value="${address}" />
      </div>
      <div class="actions">
        <a class="button" href="${mail}">${words.byEmail}</a>
        <button class="button" type="button" data-share="${address}" hidden>${words.share}…</button>
      </div>
      <p class="small gap">${words.scan}</p>
      ${qrCode(address, words.qrCode(address))}`,
  )
}

function downloadSection({ downloads }: BadgePage, words: PageWords): Html | undefined {
  if (downloads.length === 0) return undefined
  const items = downloads.map(
    ({ format, address }) =>
      html`<li><a href="${address}" download>${words.downloads[format]}</a></li>`,
  )
  return section(
    words.download,
    html`<ul class="list screen">
      ${items}
    </ul>`,
  )
}

function detailsSection(page: BadgePage, words: PageWords): Html | undefined {
  const { badge, achievementPage } = page
  const { endorsementCount, achievement } = badge
  const more =
    achievementPage && html`<p><a href="${achievementPage}">${words.moreAboutAchievement}</a></p>`
  const list = facts([
    [words.type, achievement?.achievementType],
    [words.identifier, badge.id],
  ])
  const endorsed = endorsementCount > 0 && html`<p>${words.endorsedBy(endorsementCount)}</p>`
  return section(words.details, html`${endorsed}${list}${more}`)
}

const mediaTypes: Partial<Record<Download['format'], string>> = {
  json: 'application/vc+ld+json',
  jwt: 'application/vc+jwt',
}

function alternateOf({ format, address }: Download): { type: string; address: string }[] {
  const type = mediaTypes[format]
  return type === undefined ? [] : [{ type, address }]
}
