import { isJsonObject, type JsonObject } from '@openboat/model'

/**
 * The revision of OB 3.0 `context-3.0.3.json` that was published in place in June 2026: the first
 * one and two terms more. Badges were signed under either, and a term that was undefined when a
 * badge was signed was not covered by its signature.
 *
 * @see 1EdTech/openbadges-specification issue 639
 */
export function withTermsOf2026(first: JsonObject): JsonObject {
  const terms = first['@context']
  return {
    ...first,
    '@context': {
      ...(isJsonObject(terms) ? terms : {}),
      endorsementJwt: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
        '@container': '@set',
      },
      jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
    },
  }
}
