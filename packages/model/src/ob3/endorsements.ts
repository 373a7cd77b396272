import { list } from '../schema-containers.ts'
import { optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/** What others say about the node that carries them. Each has a report of its own. */
export const endorsementMembers = () => ({
  /** [0..*] Endorsements with embedded proofs, each an `EndorsementCredential`. */
  endorsement: optional(list(is.AnyObject)),
  /** [0..*] Endorsements as signed compact JWS. */
  endorsementJwt: optional(list(is.CompactJwsText)),
})
