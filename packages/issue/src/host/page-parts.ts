import { bestLocalizedText, type AchievementView, type Text } from '@openboat/model'
import { html, type Html } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import { pageDictionary } from './page-dictionary.ts'
import type { PageLanguage } from './page-language.ts'
import { safeAddress } from './safe-address.ts'

// What several pages are made of.

/** A text in the reader's language if there is one, marked with the language it is in. */
export function localText(text: Text | undefined, language: PageLanguage): Html | undefined {
  const best = bestLocalizedText(text, [language])
  if (best === undefined) return undefined
  if (best.language === language) return html`${best.text}`
  const tag = best.language === 'und' ? undefined : html` lang="${best.language}"`
  return html`<span${tag} dir="${best.direction}">${best.text}</span>`
}

/** The same without a mark: for titles and attributes. */
export function localString(text: Text | undefined, language: PageLanguage): string | undefined {
  return bestLocalizedText(text, [language])?.text
}

/** A link out of a badge: to where a link may lead, or else only its words. */
export function outsideLink(address: string | undefined, words: string | Html): Html {
  const safe = safeAddress(address)
  if (safe === undefined) return html`${words}`
  return html`<a href="${safe}" rel="nofollow noopener noreferrer ugc">${words}</a>`
}

/** A picture that this host serves; without one, a medal with the first letter. */
export function badgePicture(address: string | undefined, name: string, description: string): Html {
  if (address !== undefined) {
    return html`<img src="${address}" alt="${description}" width="480" height="480" />`
  }
  const letter = /^\s*(\p{L}\p{M}*)/u.exec(name)?.[1]?.toUpperCase() ?? '★'
  return html`<svg viewBox="0 0 100 100" role="img" aria-label="${description}">
    <path
      d="M30 58 20 96l16-7 9 10 7-36zM70 58l10 38-16-7-9 10-7-36z"
      fill="var(--accent)"
      opacity=".55"
    />
    <circle cx="50" cy="42" r="40" fill="var(--accent)" />
    <circle cx="50" cy="42" r="33" fill="none" stroke="#fff" stroke-width="1.5" opacity=".7" />
    <text
      x="50"
      y="42"
      dy=".36em"
      text-anchor="middle"
      font-size="36"
      font-family="Georgia,serif"
      fill="#fff"
    >
      ${letter}
    </text>
  </svg>`
}

/** A part of a page with its heading; nothing where there is nothing to say. */
export function section(title: string, content: Html | undefined | false): Html | undefined {
  if (content === undefined || content === false) return undefined
  return html`<section class="card prose">
    <h2>${title}</h2>
    ${content}
  </section>`
}

export function markdown(text: string | undefined): Html | undefined {
  return text === undefined || text.trim() === '' ? undefined : renderMarkdown(text)
}

/** What had to be done: the text, and the page that says more. */
export function criteriaSection(
  { criteria, language: own }: Pick<AchievementView, 'criteria' | 'language'>,
  language: PageLanguage,
  ownPage?: string,
): Html | undefined {
  const words = pageDictionary[language]
  const elsewhere = criteria?.id === ownPage ? undefined : safeAddress(criteria?.id)
  const text = markdown(criteria?.narrative)
  if (text === undefined && elsewhere === undefined) return undefined
  const link = elsewhere !== undefined && html`<p>${outsideLink(elsewhere, elsewhere)}</p>`
  const content = own === undefined ? text : html`<div class="prose" lang="${own}">${text}</div>`
  return section(words.criteria, html`${content}${link}`)
}

/** The places in frameworks that an achievement points to. */
export function skillsSection(
  { alignments, tags }: Pick<AchievementView, 'alignments' | 'tags'>,
  language: PageLanguage,
): Html | undefined {
  if (alignments.length === 0 && tags.length === 0) return undefined
  const items = alignments.map((each) => {
    const where = [each.targetFramework, each.targetCode].filter(Boolean).join(' · ')
    const name = each.targetName ?? each.targetUrl ?? where
    return html`<li>
      ${outsideLink(each.targetUrl, name)}${where !== '' && html`<br /><small>${where}</small>`}${each.targetDescription !== undefined && html`<p>${each.targetDescription}</p>`}
    </li>`
  })
  const list =
    items.length > 0 &&
    html`<ul class="list">
      ${items}
    </ul>`
  const chips =
    tags.length > 0 &&
    html`<ul class="chips" aria-label="${pageDictionary[language].tags}">
      ${tags.map((tag) => html`<li>${tag}</li>`)}
    </ul>`
  return section(pageDictionary[language].skills, html`${list}${chips}`)
}

/** Terms and what they are, without those that are absent. */
export function facts(
  entries: readonly (readonly [string, string | Html | undefined])[],
): Html | undefined {
  const present = entries.filter(([, value]) => value !== undefined)
  if (present.length === 0) return undefined
  return html`<dl>
    ${present.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}
