import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, typesOf } from '../schema-nodes.ts'
import { EnvelopeUrl } from './envelope-url.ts'

/**
 * A credential in its envelope, such as a JWT, as a presentation holds it.
 *
 * @see VCDM 2.0 #enveloped-verifiable-credentials
 */
export const EnvelopedVerifiableCredential = node(() => ({
  /** [1..*] The context of VCDM 2.0 first. */
  '@context': contexts(VC_2),
  /** [1] `data:` URL with the secured credential, such as `data:application/vc+jwt,…`. */
  id: EnvelopeUrl,
  /** [1..*] Includes `EnvelopedVerifiableCredential`. */
  type: typesOf('EnvelopedVerifiableCredential'),
}))
export type EnvelopedVerifiableCredential = z.infer<typeof EnvelopedVerifiableCredential>
