// Lists that name what is revoked by id: signed Open Badges 1.x and 2.0, and 1EdTech's own for 3.0.
export {
  createOpenBadge2RevocationList,
  type OpenBadge2RevocationListOptions,
} from './create-open-badge-2-revocation-list.ts'
export { createOpenBadge1RevocationList } from './create-open-badge-1-revocation-list.ts'
export {
  createOneEdTechRevocationList,
  oneEdTechStatusEntry,
  type OneEdTechRevocationListOptions,
} from './create-one-edtech-revocation-list.ts'
export { addRevocation } from './add-revocation.ts'
export type { Revocation, RevokedId, RevokedUid } from './revocation.ts'
export { StatusError, type StatusErrorCode } from './status-error.ts'
