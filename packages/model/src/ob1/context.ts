import { contextFamilyOf } from '../context-urls.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { ESSENTIAL, value } from '../schema-primitives.ts'

const isKnown = (entry: unknown): boolean =>
  typeof entry === 'string' && contextFamilyOf(entry) === 'ob-1.1'

/** The context of OB 1.1, alone or among others. */
export const OpenBadge1Context = value<string | (string | JsonObject)[]>(
  'the context https://w3id.org/openbadges/v1',
  {
    anyOf: [
      { type: 'string' },
      { type: 'array', items: { type: ['string', 'object'] }, contains: { type: 'string' } },
    ],
  },
  (input) =>
    Array.isArray(input)
      ? input.every((entry) => typeof entry === 'string' || isJsonObject(entry)) &&
        input.some(isKnown)
      : isKnown(input),
  { check: 'model.context', ...ESSENTIAL },
)
