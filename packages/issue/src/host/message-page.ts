import { html } from './html.ts'
import type { MessagePage } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'

/** The HTML that says why there is nothing to show, and what to do. */
export function messagePage({ language, brand, message, reason }: MessagePage): string {
  const words = pageDictionary[language]
  const { title, text } = words.messages[message]
  const content = html`<div class="card narrow stack">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    ${reason !== undefined && html`<p>${words.because}: ${reason}</p>`}
  </div>`
  return framePage({ language, brand, title }, content)
}
