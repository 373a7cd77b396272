import { html, type Html } from './html.ts'
import type { AchievementPage } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'
import {
  badgePicture,
  criteriaSection,
  facts,
  localString,
  localText,
  section,
  skillsSection,
} from './page-parts.ts'

/** The HTML of an achievement, whose criteria are part of it. */
export function achievementPage(page: AchievementPage): string {
  const { achievement, language, address, brand, preview, document } = page
  const description = localString(achievement.description, language)
  const frame = {
    language,
    brand,
    title: localString(achievement.name, language) ?? brand.name,
    address,
    ...(description === undefined ? {} : { description }),
    ...(preview === undefined ? {} : { picture: preview }),
    alternates: document === undefined ? [] : [{ type: 'application/ld+json', address: document }],
  }
  return framePage(frame, contentOf(page))
}

function contentOf(page: AchievementPage): Html {
  const { achievement, language, address } = page
  return html`<article>
    ${hero(page)}
    <div class="columns">
      <div class="stack">
        ${criteriaSection(achievement, language, address)}${skillsSection(achievement, language)}
      </div>
      <div class="stack">${detailsSection(page)}${translationsSection(page)}</div>
    </div>
  </article>`
}

function hero({ achievement, language, brand, ...page }: AchievementPage): Html {
  const words = pageDictionary[language]
  const name = localString(achievement.name, language) ?? brand.name
  const issuer = localText(page.issuer.name, language) ?? html`${brand.name}`
  const lead = localText(achievement.description, language)
  return html`<div class="card hero">
    <div class="stage">${badgePicture(page.picture, name, words.pictureOf(name))}</div>
    <div class="words">
      <h1>${localText(achievement.name, language) ?? name}</h1>
      <p class="facts">${words.awardedBy} <a href="${page.issuerPage}">${issuer}</a></p>
      ${lead && html`<p class="lead">${lead}</p>`}
      ${page.isRetired && html`<p class="notice">${words.retired}</p>`}
    </div>
  </div>`
}

function detailsSection({ achievement, version, language }: AchievementPage): Html | undefined {
  const words = pageDictionary[language]
  const details = facts([
    [words.type, achievement.achievementType],
    [words.versions, version],
    [words.identifier, achievement.id],
  ])
  return section(words.details, details)
}

function translationsSection({ translations, language }: AchievementPage): Html | undefined {
  if (translations.length === 0) return undefined
  const items = translations.map(
    (each) =>
      html`<li><a href="${each.address}" hreflang="${each.language}">${each.language}</a></li>`,
  )
  return section(
    pageDictionary[language].otherLanguages,
    html`<ul class="list">
      ${items}
    </ul>`,
  )
}
