// Pages and answers of an issuer.
export { html, Html, type HtmlValue } from './host/html.ts'
export { renderMarkdown } from './host/markdown.ts'
