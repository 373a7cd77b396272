/**
 * Every question this package asks, in the order in which a report answers them. The ids are stable
 * across versions: programs and `explain` rely on them.
 */
export const checkIds = [
  'input.readable',
  'input.image',
  'check.completed',
  'kind.is-badge',
  // `DataModelCheck` of @openboat/model; `conformsToDataModel` compiles only if none is missing.
  'model.context',
  'model.type',
  'model.id',
  'model.issuer',
  'model.subject-identified',
  'model.achievement',
  'model.dates',
  'model.nested-types',
  'model.properties',
  'model.serialization',
  'model.references',
  'model.jwt-claims',
  'context.outside',
  'json-ld.lossless',
  'schema.evaluated',
  'hosted.fetched',
  'hosted.id',
  'hosted.matches',
  'hosted.in-scope',
  'linked.fetched',
  'linked.id',
  'linked.conforms',
  'proof.satisfied',
  'refresh.current',
  'status.list',
  'status.not-revoked',
  'status.not-suspended',
  'status.refresh',
  'status.message',
  'period.started',
  'period.not-ended',
  'recipient.matches',
  'endorsement.bound',
  'endorsement.verified',
  'contained.verified',
] as const

export type CheckId = (typeof checkIds)[number]
