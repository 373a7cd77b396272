import { Html, html } from './html.ts'
import { pageDictionary } from './page-dictionary.ts'
import { pageLanguages, type PageLanguage } from './page-language.ts'
import { pageScript } from './page-script.ts'
import { pageStyle } from './page-style.ts'

/** Whose pages these are: the same on every page of one issuer. */
export interface Brand {
  readonly name: string
  /** Where the name leads. */
  readonly address?: string
  /** Colour of buttons and tints, `#rrggbb`; white on it has a contrast of 4.5. @default '#1c5d8c' */
  readonly accent?: string
}

/** What every page has, whatever it is about. */
export interface PageFrame {
  readonly language: PageLanguage
  readonly brand: Brand
  readonly title: string
  readonly description?: string
  /** What the address of this page has behind it, beside the language. */
  readonly query?: Readonly<Record<string, string>>
  /** Where the public finds this page. Without it the page asks not to be indexed. */
  readonly address?: string
  /** Absolute address of a picture for previews of links. */
  readonly picture?: string
  /** The same in other formats. */
  readonly alternates?: readonly { readonly type: string; readonly address: string }[]
}

const names: Readonly<Record<PageLanguage, string>> = { en: 'English', fr: 'Français' }

/** A whole page around its content. Nothing in it is fetched from elsewhere. */
export function framePage(frame: PageFrame, content: Html): string {
  const { language, brand, title } = frame
  const words = pageDictionary[language]
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title === brand.name ? title : `${title} – ${brand.name}`}</title>
        <meta name="referrer" content="no-referrer" />
        ${previewOf(frame)} ${element('style', styleOf(brand))}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top wide">
          <div class="brand">
            ${brand.address === undefined ? brand.name : html`<a href="${brand.address}">${brand.name}</a>`}
          </div>
          <nav class="languages" aria-label="${words.languages}">
            ${pageLanguages.map((each) => languageLink(each, frame))}
          </nav>
        </header>
        <main class="wide" id="content">${content}</main>
        <footer class="foot wide"><p>${words.whatIsThis}</p></footer>
        ${element('script', pageScript)}
      </body>
    </html> `.toString()
}

/** Ours, and character for character what the policy has the hash of. */
function element(name: 'style' | 'script', text: string): Html {
  return new Html(`<${name}>${text}</${name}>`)
}

function languageLink(each: PageLanguage, { language, query = {} }: PageFrame): Html {
  const address = new URLSearchParams({ ...query, lang: each })
  const mark = each === language && html` aria-current="true"`
  return html`<a href="?${address.toString()}" hreflang="${each}" lang="${each}" ${mark}
    >${names[each]}</a
  >`
}

/** For search engines and for previews in messages: nothing, unless the page is public. */
function previewOf(frame: PageFrame): Html {
  const { address, title, description, picture, brand, language } = frame
  if (address === undefined) return html`<meta name="robots" content="noindex,nofollow" />`
  return html`<link rel="canonical" href="${address}" />
    ${(frame.alternates ?? []).map(
      (each) => html`<link rel="alternate" type="${each.type}" href="${each.address}" /> `,
    )}${
      description !== undefined &&
      html`<meta name="description" content="${description}" />
        <meta property="og:description" content="${description}" />`
    }
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:site_name" content="${brand.name}" />
    <meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}" />
    ${
      picture !== undefined &&
      html`<meta property="og:image" content="${picture}" />
        <meta property="og:image:alt" content="${title}" />`
    }
    <meta name="twitter:card" content="summary" />`
}

/** The style sheet of a brand's pages, exactly as it stands in them. */
export function styleOf({ accent }: Brand): string {
  return accent === undefined ? pageStyle : `${pageStyle}\n:root{--accent:${accent}}`
}
