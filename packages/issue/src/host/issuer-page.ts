import type { ProfileView } from '@openboat/model'
import { html, type Html } from './html.ts'
import type { AchievementCard, IssuerPage } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'
import { badgePicture, facts, localString, localText, outsideLink, section } from './page-parts.ts'
import type { PageWords } from './page-words.ts'

/** The HTML of an issuer: who it is, and what can be earned there. */
export function issuerPage(page: IssuerPage): string {
  const { issuer, language, brand, address, documents } = page
  const words = pageDictionary[language]
  const description = localString(issuer.description, language)
  const lead = localText(issuer.description, language)
  const keys = documents.map((each) => html`<li><a href="${each.address}">${each.name}</a></li>`)
  const content = html`<div class="card stack">
      <h1>${localText(issuer.name, language) ?? brand.name}</h1>
      ${lead && html`<p class="lead">${lead}</p>`}
    </div>
    <div class="columns">
      <div class="stack">${section(words.achievements, gallery(page.achievements, words))}</div>
      <div class="stack">
        ${section(words.details, contactsOf(issuer, words))}${section(
          words.keys,
          html`<p class="small">${words.keysExplained}</p>
            <ul class="list">
              ${keys}
            </ul>`,
        )}
      </div>
    </div>`
  return framePage(
    {
      language,
      brand,
      title: localString(issuer.name, language) ?? brand.name,
      address,
      ...(description === undefined ? {} : { description }),
    },
    content,
  )
}

function contactsOf({ url, email, id }: ProfileView, words: PageWords): Html | undefined {
  const site = url === undefined ? undefined : outsideLink(url, url)
  const contact = email === undefined ? undefined : outsideLink(`mailto:${email}`, email)
  return facts([
    [words.website, site],
    [words.contact, contact],
    [words.identifier, id],
  ])
}

function gallery(cards: readonly AchievementCard[], words: PageWords): Html {
  if (cards.length === 0) return html`<p>${words.noAchievements}</p>`
  // The name beside the picture says it all; a reader need not hear it twice.
  const items = cards.map(
    ({ name, address, picture, description }) =>
      html`<li>
        <span aria-hidden="true">${badgePicture(picture, name, '')}</span>
        <div>
          <a href="${address}">${name}</a
          >${description !== undefined && html`<br /><small>${description}</small>`}
        </div>
      </li>`,
  )
  return html`<ul class="gallery">
    ${items}
  </ul>`
}
