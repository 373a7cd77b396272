import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OB_3_CONTEXT } from './context.ts'
import { credentialMembers, vcdm2Members } from './credential-members.ts'
import { EndorsementSubject } from './endorsement-subject.ts'

/**
 * What somebody says of a profile, an achievement or a badge, under VCDM 2.0.
 *
 * @see OB 3.0 #endorsementcredential
 */
export const EndorsementCredential = node(
  () => ({
    /** [2..*] The contexts of VCDM 2.0 and OB 3.0 first, in this order. */
    '@context': contexts(VC_2, OB_3_CONTEXT),
    /** [2..*] Includes `VerifiableCredential` and `EndorsementCredential`. */
    type: typesOf('VerifiableCredential', 'EndorsementCredential'),
    /** [1] Name, for wallets. */
    name: is.RequiredText,
    ...credentialMembers(),
    ...vcdm2Members(),
    /** [1] What is endorsed, and what is said about it. */
    credentialSubject: EndorsementSubject,
  }),
  without('issuanceDate', 'validFrom'),
  without('expirationDate', 'validUntil'),
)
export type EndorsementCredential = z.infer<typeof EndorsementCredential>
