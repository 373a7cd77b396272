/** A piece of HTML in which everything that came from outside is escaped. Only `html` makes it. */
export class Html {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** What a template takes: text (escaped), HTML (as it is), lists of both; nothing for absent values. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[]

/**
 * HTML from a template. Every value is escaped, for text and for attributes in double quotes; a value
 * that is itself `Html` stays as it is. Addresses go through `safeAddress` first: escaping does not
 * make `javascript:` harmless.
 *
 * @example html`<h1 title="${name}">${name}</h1>`.toString()
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.flatMap((text, at) => (at === 0 ? [text] : [write(values[at - 1]), text]))
  return new Html(parts.join(''))
}

/** The five characters that end a text or an attribute, as references. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => references[character] ?? character)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function write(value: HtmlValue): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(write).join('')
}
