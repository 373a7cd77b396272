// What a mutation run leaves out, with the reasons that docs/quality.md lists.

/** @param {{ node: any }} path */
function shouldIgnore({ node }) {
  const text = literalText(node)
  if (text !== undefined && /[\p{L}\d,.:;)] +[\p{L}\d(#$]/u.test(text)) {
    return 'words for people: code never reads them'
  }
  const isMessageOnly =
    node.type === 'ObjectExpression' &&
    node.properties.length === 1 &&
    node.properties[0].key?.name === 'message'
  return isMessageOnly ? 'words for people: code never reads them' : undefined
}

/** @param {any} node */
function literalText(node) {
  if (node.type === 'StringLiteral') return node.value
  if (node.type !== 'TemplateLiteral') return undefined
  return node.quasis.map((/** @type {any} */ part) => part.value.raw).join('$x')
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }]
