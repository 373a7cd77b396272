import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AlignmentTargetType } from './alignment-target-type.ts'

/**
 * Where an achievement stands in a framework of skills, occupations or curricula.
 *
 * @see OB 3.0 #alignment
 */
export const Alignment = node(() => ({
  /** [1..*] Includes `Alignment`. */
  type: typeOf('Alignment'),
  /** [1] Name of the target. */
  targetName: is.RequiredText,
  /** [1] URL of the target's official description. */
  targetUrl: is.Iri,
  /** [0..1] Code of the target within its framework. */
  targetCode: optional(is.Text),
  /** [0..1] Short description of the target. */
  targetDescription: optional(is.Text),
  /** [0..1] Name of the framework, such as `ESCO`. */
  targetFramework: optional(is.Text),
  /** [0..1] What kind of node the target is. */
  targetType: optional(AlignmentTargetType),
}))
export type Alignment = z.infer<typeof Alignment>
