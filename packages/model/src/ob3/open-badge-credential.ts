import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, optional, typesOf, without } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AchievementSubject } from './achievement-subject.ts'
import { OB_3_CONTEXT } from './context.ts'
import { awardMembers, credentialMembers, vcdm2Members } from './credential-members.ts'

/**
 * A badge: an `OpenBadgeCredential`, also called `AchievementCredential`, under VCDM 2.0.
 *
 * @see OB 3.0 #achievementcredential
 */
export const OpenBadgeCredential = node(
  () => ({
    /** [2..*] The contexts of VCDM 2.0 and OB 3.0 first, in this order. */
    '@context': contexts(VC_2, OB_3_CONTEXT),
    /** [2..*] Includes `VerifiableCredential`, and `OpenBadgeCredential` or `AchievementCredential`. */
    type: typesOf('VerifiableCredential', ['OpenBadgeCredential', 'AchievementCredential']),
    /** [0..1] Name, for wallets. */
    name: optional(is.Text),
    ...credentialMembers(),
    ...vcdm2Members(),
    ...awardMembers(),
    /** [1] Who achieved what. */
    credentialSubject: AchievementSubject,
  }),
  without('issuanceDate', 'validFrom'),
  without('expirationDate', 'validUntil'),
)
export type OpenBadgeCredential = z.infer<typeof OpenBadgeCredential>
