import { contextFamilyOf } from '../context-urls.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { ESSENTIAL, value } from '../schema-primitives.ts'

const isKnown = (entry: unknown): boolean =>
  (typeof entry === 'string' && contextFamilyOf(entry) === 'ob-2.0') || isJsonObject(entry)

/** The context of OB 2.0, alone or among others, or written out in place. */
export const OpenBadge2Context = value<string | JsonObject | (string | JsonObject)[]>(
  'the context https://w3id.org/openbadges/v2',
  {
    anyOf: [
      { type: ['string', 'object'] },
      {
        type: 'array',
        items: { type: ['string', 'object'] },
        contains: { type: ['string', 'object'] },
      },
    ],
  },
  (input) =>
    Array.isArray(input)
      ? input.every((entry) => typeof entry === 'string' || isJsonObject(entry)) &&
        input.some(isKnown)
      : isKnown(input),
  { check: 'model.context', ...ESSENTIAL },
)

/** Any context: that of a node which mostly is embedded, where the document's own suffices. */
export const AnyContext = value<string | JsonObject | (string | JsonObject)[]>(
  'a context: a URL, an object, or a list of these',
  {
    anyOf: [
      { type: ['string', 'object'] },
      { type: 'array', items: { type: ['string', 'object'] } },
    ],
  },
  (input) => (Array.isArray(input) ? input.every(isContext) : isContext(input)),
)

const isContext = (entry: unknown): boolean => typeof entry === 'string' || isJsonObject(entry)
