import type { JsonObject } from '@openboat/model'
import type { Disclosed } from './disclosure.ts'

/**
 * JSON-LD 1.1: each edge a resource of its own, so that its weight and its period have a place. Types and
 * properties are those of schema.org where it has them, else under the vocabulary of this package.
 */
export function toJsonLd({ nodes, edges }: Disclosed): JsonObject {
  return {
    '@context': {
      '@vocab': 'urn:openboat:recognition:',
      label: 'http://www.w3.org/2000/01/rdf-schema#label',
      validFrom: { '@id': 'https://schema.org/validFrom', '@type': dateTime },
      validUntil: { '@id': 'https://schema.org/validThrough', '@type': dateTime },
      from: { '@type': '@id' },
      to: { '@type': '@id' },
    },
    '@graph': [
      ...nodes.map(({ id, kind, ...rest }) => ({ '@id': id, '@type': kind, ...rest })),
      ...edges.map(({ id, kind, ...rest }) => ({ '@id': id, '@type': kind, ...rest })),
    ],
  }
}

const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
