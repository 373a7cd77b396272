import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast, type Handler } from 'mdast-util-to-hast'
import { html, Html } from './html.ts'

/** Characters; far beyond any criteria. A longer text is shown as it is, without being parsed. */
const LONGEST = 10_000

/**
 * What narratives and criteria need. No pictures (whoever reads the page would fetch them from
 * elsewhere), no ids and classes (they could pass for the page's own).
 */
const allowed: Schema = {
  ...defaultSchema,
  tagNames: 'p br hr blockquote pre code em strong a ul ol li h3 h4 h5 h6'.split(' '),
  attributes: { a: ['href', 'title', 'rel'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
}

/**
 * Markdown of a badge (criteria, narrative, comment) as HTML that is safe to show: HTML in it is
 * dropped, links lead only to http, https, mailto and tel, pictures become their text, and headings
 * rank below those of the page.
 *
 * @see OB 2.0 Markdown; OB 3.0 #markdown
 */
export function renderMarkdown(text: string): Html {
  if (text.length > LONGEST) return asWritten(text)
  try {
    const handlers = { image: textOfPicture, imageReference: textOfPicture }
    const tree = toHast(fromMarkdown(text), { handlers })
    adapt(tree)
    return new Html(toHtml(sanitize(tree, allowed)))
  } catch (error) {
    if (error instanceof RangeError) return asWritten(text) // nested beyond the stack
    throw error
  }
}

function asWritten(text: string): Html {
  return html`<pre>${text}</pre>`
}

const textOfPicture: Handler = (_, { alt }: { readonly alt?: string | null }) => ({
  type: 'text',
  value: alt ?? '',
})

type Node = ReturnType<typeof toHast>
type Element = Extract<Node, { type: 'element' }>

/** Headings two ranks lower, and links that hand on neither reputation nor the page. */
function adapt(node: Node): void {
  if (node.type === 'element') adaptElement(node)
  if ('children' in node) for (const child of node.children) adapt(child)
}

function adaptElement(element: Element): void {
  const [, rank] = /^h([1-6])$/.exec(element.tagName) ?? []
  if (rank !== undefined) element.tagName = `h${Math.min(6, Number(rank) + 2)}`
  if (element.tagName === 'a')
    element.properties['rel'] = ['nofollow', 'noopener', 'noreferrer', 'ugc']
}
