import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, typesOf, without } from '../schema-nodes.ts'
import { BitstringStatusList } from './bitstring-status-list.ts'
import { credentialMembers, describedMembers, periodMembers } from './credential-members.ts'

/**
 * A status list, as its issuer signs it.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 */
export const BitstringStatusListCredential = node(
  () => ({
    /** [1..*] The context of VCDM 2.0 first. */
    '@context': contexts(VC_2),
    /** [1..*] Includes `VerifiableCredential` and `BitstringStatusListCredential`. */
    type: typesOf('VerifiableCredential', 'BitstringStatusListCredential'),
    ...credentialMembers(),
    ...describedMembers(),
    ...periodMembers(),
    /** [1] The list itself. */
    credentialSubject: BitstringStatusList,
  }),
  without('issuanceDate', 'validFrom'),
  without('expirationDate', 'validUntil'),
)
export type BitstringStatusListCredential = z.infer<typeof BitstringStatusListCredential>
