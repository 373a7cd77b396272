// What a mutation run leaves out; docs/quality.md gives the reason.

/**
 * A node of the syntax tree, as far as it matters here.
 *
 * @typedef {{ readonly key?: { readonly name?: string } }} Property
 * @typedef {{ readonly value: { readonly raw: string } }} Quasi
 * @typedef {{
 *   readonly type: string
 *   readonly value?: string
 *   readonly quasis?: readonly Quasi[]
 *   readonly properties?: readonly Property[]
 * }} SyntaxNode
 */

/** @param {{ readonly node: SyntaxNode }} path */
function shouldIgnore({ node }) {
  return isSentence(textOf(node)) || isMessageOnly(node) ? 'words for people' : undefined
}

/** @param {string} text */
function isSentence(text) {
  return /[\p{L}\p{N},.:;)] +[\p{L}\p{N}(#$]/u.test(text)
}

/** @param {SyntaxNode} node */
function textOf({ type, value = '', quasis = [] }) {
  if (type === 'StringLiteral') return value
  return quasis.map((part) => part.value.raw).join('$')
}

/** Facts of an error that are its message alone. @param {SyntaxNode} node */
function isMessageOnly({ properties = [] }) {
  return properties.length === 1 && properties[0]?.key?.name === 'message'
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }]
