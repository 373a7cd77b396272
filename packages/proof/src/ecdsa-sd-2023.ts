// Selective disclosure. A sub-entry of its own: only who needs it carries it.
export { ecdsaSd2023, type SelectiveDisclosureOptions } from './selective/ecdsa-sd-2023.ts'
export type { DisclosureSecrets } from './selective/sign-base.ts'
export { deriveProof, type DeriveProofOptions } from './selective/derive-proof.ts'

// What is inside, for who looks closer: test vectors, other implementations.
export {
  readBaseProof,
  readDerivedProof,
  type BaseProof,
  type DerivedProof,
} from './selective/disclosure-proof-value.ts'
export {
  groupStatements,
  type GroupedStatements,
  type GroupStatementsOptions,
  type StatementGroup,
} from './selective/group-statements.ts'
