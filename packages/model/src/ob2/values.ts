import * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** ISO 8601 with a zone; seconds may be absent. */
export const DateTime = is.dateTime('iso8601')

/** A linked document: embedded, or by its IRI. */
export function iriOr<T extends z.ZodMiniType>(schema: T): z.ZodMiniUnion<[T, typeof is.Iri]> {
  return z.union([schema, is.Iri])
}
