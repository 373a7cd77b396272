import * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import * as is from '../schema-primitives.ts'

/** The context that defines an extension: its URL, written out, or several of these. */
export const ExtensionContext = z.union([
  is.Iri,
  is.AnyObject,
  list(z.union([is.Iri, is.AnyObject])),
])
