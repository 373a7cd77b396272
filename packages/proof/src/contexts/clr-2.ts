import type { JsonObject } from '@openboat/model'

// No npm package carries the contexts of CLR 2.0, so its terms are written down here.

const clr = (name: string) => `https://purl.imsglobal.org/spec/vc/clr/vocab.html#${name}`
const keywords = { id: '@id', type: '@type' } as const
const setOf = (name: string, type: string) => ({
  '@id': clr(name),
  '@type': type,
  '@container': '@set',
})

/** @see CLR 2.0 #context: the vocabulary at https://purl.imsglobal.org/spec/vc/clr/vocab.html */
export function clr2Context(version: '2.0.0' | '2.0.1'): JsonObject {
  const isFirst = version === '2.0.0'
  const partial = { '@id': clr('partial'), '@type': 'xsd:boolean' }
  const badges = isFirst
    ? 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#'
    : 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
  return {
    '@context': {
      ...keywords,
      ClrCredential: {
        '@id': clr('ClrCredential'),
        '@context': { ...keywords, ...(isFirst ? {} : { partial }) },
      },
      ClrSubject: {
        '@id': clr('ClrSubject'),
        '@context': {
          ...keywords,
          cred: 'https://www.w3.org/2018/credentials#',
          obi: badges,
          achievement: setOf('achievement', 'obi:Achievement'),
          association: setOf('association', clr('Association')),
          verifiableCredential: setOf('verifiableCredential', 'cred:verifiableCredential'),
          ...(isFirst ? {} : { identifier: setOf('identifier-1', 'obi:Identifier') }),
        },
      },
      Association: {
        '@id': clr('Association'),
        '@context': {
          associationType: { '@id': clr('AssociationType') },
          sourceId: { '@id': clr('sourceId'), '@type': 'xsd:anyURI' },
          targetId: { '@id': clr('targetId'), '@type': 'xsd:anyURI' },
        },
      },
    },
  }
}
