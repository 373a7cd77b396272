import { html } from './html.ts'
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
  const { achievement, language, address, brand } = page
  const words = pageDictionary[language]
  const name = localString(achievement.name, language) ?? brand.name
  const description = localString(achievement.description, language)
  const issuer = localText(page.issuer.name, language) ?? html`${brand.name}`
  const lead = localText(achievement.description, language)
  const others = page.translations.map(
    (each) =>
      html`<li><a href="${each.address}" hreflang="${each.language}">${each.language}</a></li>`,
  )
  const details = facts([
    [words.type, achievement.achievementType],
    [words.versions, page.version],
    [words.identifier, achievement.id],
  ])
  const content = html`<article>
    <div class="card hero">
      <div class="stage">${badgePicture(page.picture, name, words.pictureOf(name))}</div>
      <div class="words">
        <h1>${localText(achievement.name, language) ?? name}</h1>
        <p class="facts">${words.awardedBy} <a href="${page.issuerPage}">${issuer}</a></p>
        ${lead && html`<p class="lead">${lead}</p>`}${page.isRetired && html`<p class="notice">${words.retired}</p>`}
      </div>
    </div>
    <div class="columns">
      <div class="stack">
        ${criteriaSection(achievement, language, address)}${skillsSection(achievement, language)}
      </div>
      <div class="stack">
        ${section(words.details, details)}${
          others.length > 0 &&
          section(
            words.otherLanguages,
            html`<ul class="list">
              ${others}
            </ul>`,
          )
        }
      </div>
    </div>
  </article>`
  return framePage(
    {
      language,
      brand,
      title: name,
      address,
      ...(description === undefined ? {} : { description }),
      ...(page.preview === undefined ? {} : { picture: page.preview }),
      ...(page.document === undefined
        ? {}
        : { alternates: [{ type: 'application/ld+json', address: page.document }] }),
    },
    content,
  )
}
