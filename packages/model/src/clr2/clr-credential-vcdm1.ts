import type * as z from 'zod/mini'
import { VC_1 } from '../context-urls.ts'
import { OB_3_CONTEXT } from '../ob3/context.ts'
import { awardMembers, credentialMembers, vcdm1Members } from '../ob3/credential-members.ts'
import { contexts, node, optional, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ClrSubject } from './clr-subject.ts'
import { CLR_2_CONTEXT } from './context.ts'

/**
 * A Comprehensive Learner Record, under VCDM 1.1.
 *
 * @see CLR 2.0 #clrcredential
 */
export const ClrCredentialVcdm1 = node(
  () => ({
    /** [3..*] The contexts of VCDM 1.1, CLR 2.0 and OB 3.0 first, in this order. */
    '@context': contexts(VC_1, CLR_2_CONTEXT, OB_3_CONTEXT),
    /** [2..*] Includes `VerifiableCredential` and `ClrCredential`. */
    type: typesOf('VerifiableCredential', 'ClrCredential'),
    /** [1] Name of the record. */
    name: is.RequiredText,
    ...credentialMembers(),
    ...vcdm1Members(),
    ...awardMembers(),
    /** [0..1] Whether the record leaves out some of what the issuer knows. */
    partial: optional(is.Bool),
    /** [1] A learner, and what the learner achieved. */
    credentialSubject: ClrSubject,
  }),
  without('validFrom', 'issuanceDate'),
  without('validUntil', 'expirationDate'),
)
export type ClrCredentialVcdm1 = z.infer<typeof ClrCredentialVcdm1>
