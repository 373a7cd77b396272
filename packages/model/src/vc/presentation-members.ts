import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Proof } from './proof.ts'

/** What a presentation may have besides its context and types, in either data model. */
export const presentationMembers = () => ({
  /** [0..1] URI of the presentation. */
  id: optional(is.Id),
  /** [0..1] Who presents: a URI, or an object with one. */
  holder: optional(z.union([node(() => ({ id: is.Id })), is.Id])),
  /** [0..*] Embedded proofs of the holder. */
  proof: optional(oneOrMany(Proof)),
})
