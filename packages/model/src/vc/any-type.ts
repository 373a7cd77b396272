import { value, type Meaning } from '../schema-primitives.ts'

const meaning: Partial<Meaning> = { check: 'model.properties', code: 'missing', harmless: false }

/** One type or several, whatever they are called. */
export const AnyType = value<string | string[]>(
  'a type',
  {
    anyOf: [
      { type: 'string', pattern: String.raw`\S` },
      { type: 'array', items: { type: 'string' }, minItems: 1 },
    ],
  },
  (input) =>
    Array.isArray(input)
      ? input.length > 0 && input.every((item) => typeof item === 'string')
      : typeof input === 'string' && input.trim() !== '',
  meaning,
)
