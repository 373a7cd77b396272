import type { DataModelCheck } from '@openboat/model'

/**
 * Every question this package asks, in the order in which a report answers them. The ids are stable
 * across versions: programs and `explain` rely on them.
 */
export type CheckId =
  | 'input.readable'
  | 'input.image'
  | 'check.completed'
  | DataModelCheck
  | 'json-ld.lossless'
  | 'context.outside'
  | 'schema.evaluated'
  | 'hosted.fetched'
  | 'hosted.id'
  | 'hosted.matches'
  | 'hosted.in-scope'
  | 'linked.fetched'
  | 'linked.id'
  | 'linked.conforms'
  | 'proof.satisfied'
  | 'refresh.current'
  | 'status.not-revoked'
  | 'status.not-suspended'
  | 'status.refresh'
  | 'status.message'
  | 'status.list'
  | 'period.started'
  | 'period.not-ended'
  | 'recipient.matches'
  | 'endorsement.bound'
  | 'endorsement.verified'
  | 'contained.verified'
