import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, oneOrMany, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { credentialMembers, describedMembers, periodMembers } from './credential-members.ts'

/**
 * Any verifiable credential of the W3C data model 2.0.
 *
 * @see VCDM 2.0 #verifiable-credentials
 */
export const VerifiableCredential = node(
  () => ({
    /** [1..*] The context of VCDM 2.0 first. */
    '@context': contexts(VC_2),
    /** [1..*] Includes `VerifiableCredential`. */
    type: typesOf('VerifiableCredential'),
    ...credentialMembers(),
    ...describedMembers(),
    ...periodMembers(),
    /** [1..*] What is said, and of whom. */
    credentialSubject: oneOrMany(is.AnyObject),
  }),
  without('issuanceDate', 'validFrom'),
  without('expirationDate', 'validUntil'),
)
export type VerifiableCredential = z.infer<typeof VerifiableCredential>
