import type * as z from 'zod/mini'
import { VC_1 } from '../context-urls.ts'
import { contexts, node, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OB_3_CONTEXT } from './context.ts'
import { credentialMembers, vcdm1Members } from './credential-members.ts'
import { EndorsementSubject } from './endorsement-subject.ts'

/**
 * What somebody says of a profile, an achievement or a badge, under VCDM 1.1.
 *
 * @see OB 3.0 #endorsementcredential-0
 */
export const EndorsementCredentialVcdm1 = node(
  () => ({
    /** [2..*] The contexts of VCDM 1.1 and OB 3.0 first, in this order. */
    '@context': contexts(VC_1, OB_3_CONTEXT),
    /** [2..*] Includes `VerifiableCredential` and `EndorsementCredential`. */
    type: typesOf('VerifiableCredential', 'EndorsementCredential'),
    /** [1] Name, for wallets. */
    name: is.RequiredText,
    ...credentialMembers(),
    ...vcdm1Members(),
    /** [1] What is endorsed, and what is said about it. */
    credentialSubject: EndorsementSubject,
  }),
  without('validFrom', 'issuanceDate'),
  without('validUntil', 'expirationDate'),
)
export type EndorsementCredentialVcdm1 = z.infer<typeof EndorsementCredentialVcdm1>
