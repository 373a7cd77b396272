import type * as z from 'zod/mini'
import { VC_1 } from '../context-urls.ts'
import { contexts, node, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AchievementSubject } from './achievement-subject.ts'
import { OB_3_CONTEXT } from './context.ts'
import { awardMembers, credentialMembers, vcdm1Members } from './credential-members.ts'

/**
 * A badge under VCDM 1.1, as it was issued before 2024.
 *
 * @see OB 3.0 #achievementcredential-0
 */
export const OpenBadgeCredentialVcdm1 = node(
  () => ({
    /** [2..*] The contexts of VCDM 1.1 and OB 3.0 first, in this order. */
    '@context': contexts(VC_1, OB_3_CONTEXT),
    /** [2..*] Includes `VerifiableCredential`, and `OpenBadgeCredential` or `AchievementCredential`. */
    type: typesOf('VerifiableCredential', ['OpenBadgeCredential', 'AchievementCredential']),
    /** [1] Name, for wallets. */
    name: is.RequiredText,
    ...credentialMembers(),
    ...vcdm1Members(),
    ...awardMembers(),
    /** [1] Who achieved what. */
    credentialSubject: AchievementSubject,
  }),
  without('validFrom', 'issuanceDate'),
  without('validUntil', 'expirationDate'),
)
export type OpenBadgeCredentialVcdm1 = z.infer<typeof OpenBadgeCredentialVcdm1>
