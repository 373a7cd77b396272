import type * as z from 'zod/mini'
import { VC_1 } from '../context-urls.ts'
import { contexts, node, oneOrMany, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { credentialMembers, periodMembersVcdm1 } from './credential-members.ts'

/**
 * Any verifiable credential of the W3C data model 1.1.
 *
 * @see VCDM 1.1 #credentials
 */
export const VerifiableCredentialVcdm1 = node(
  () => ({
    /** [1..*] The context of VCDM 1.1 first. */
    '@context': contexts(VC_1),
    /** [1..*] Includes `VerifiableCredential`. */
    type: typesOf('VerifiableCredential'),
    ...credentialMembers(),
    ...periodMembersVcdm1(),
    /** [1..*] What is said, and of whom. */
    credentialSubject: oneOrMany(is.AnyObject),
  }),
  without('validFrom', 'issuanceDate'),
  without('validUntil', 'expirationDate'),
)
export type VerifiableCredentialVcdm1 = z.infer<typeof VerifiableCredentialVcdm1>
