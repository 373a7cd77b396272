import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toMdast } from 'hast-util-to-mdast'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Criteria, which Open Badge Factory keeps as HTML, as the Markdown that Open Badges has. */
export function criteriaMarkdown(html: string): string {
  const tree = sanitize(fromHtml(html, { fragment: true }))
  const document = toMdast(tree)
  if (document.type !== 'root') return ''
  return toMarkdown(document, { bullet: '-' }).trim()
}
