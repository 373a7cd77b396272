import { html } from './html.ts'
import type { ClaimPage } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'
import { badgePicture, localString, localText } from './page-parts.ts'
import { writtenDate } from './written-date.ts'

/**
 * The HTML of a link to take a badge. Looking at it takes nothing: programs that look at every link in
 * a message must not use it up, so accepting is a form of its own.
 */
export function claimPage(page: ClaimPage): string {
  const { badge, language, brand, action, expires, picture } = page
  const { claim, pictureOf, awardedBy } = pageDictionary[language]
  const { name: names, description: descriptions } = badge.achievement ?? {}
  const name = localString(names, language) ?? localString(badge.name, language) ?? claim.title
  const lead = localText(descriptions, language)
  const issuer = localText(badge.issuer.name, language) ?? brand.name
  const content = html`<div class="card hero">
    <div class="stage">${badgePicture(picture, name, pictureOf(name))}</div>
    <div class="words">
      <p class="to">${claim.greeting}</p>
      <h1>${localText(names, language) ?? name}</h1>
      <p class="facts">${awardedBy} ${issuer}</p>
      ${lead && html`<p class="lead">${lead}</p>`}
      <form method="post" action="${action}" class="stack">
        <p>${claim.explained}</p>
        <div>
          <label class="choice"
            ><input
              type="checkbox"
              name="visibility"
              value="public"
              aria-describedby="visibility-hint"
            /><span>${claim.publish}</span></label
          >
          <p class="small" id="visibility-hint">${claim.publishExplained}</p>
        </div>
        <div><button class="button main" type="submit">${claim.accept}</button></div>
        <p class="small">${claim.until(writtenDate(expires, language) ?? expires)}</p>
      </form>
    </div>
  </div>`
  return framePage({ language, brand, title: claim.title }, content)
}
