import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, typesOf } from '../schema-nodes.ts'
import { EnvelopeUrl } from './envelope-url.ts'

/**
 * A presentation in its envelope, such as a JWT.
 *
 * @see VCDM 2.0 #enveloped-verifiable-presentations
 */
export const EnvelopedVerifiablePresentation = node(() => ({
  /** [1..*] The context of VCDM 2.0 first. */
  '@context': contexts(VC_2),
  /** [1] `data:` URL with the secured presentation, such as `data:application/vp+jwt,…`. */
  id: EnvelopeUrl,
  /** [1..*] Includes `EnvelopedVerifiablePresentation`. */
  type: typesOf('EnvelopedVerifiablePresentation'),
}))
export type EnvelopedVerifiablePresentation = z.infer<typeof EnvelopedVerifiablePresentation>
