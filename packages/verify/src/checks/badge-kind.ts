import { findingsOf } from '../finding.ts'
import type { Check } from '../subject.ts'

const isBadge = findingsOf('kind.is-badge', 'OB 3.0 #achievementcredential; VCDM 2.0 #types')

/** A credential that is no badge is judged as what it is: whoever expected a badge is told. */
export const notesOtherKinds: Check = ({ credential }) =>
  credential.kind === 'credential'
    ? [isBadge('warning', 'This is a verifiable credential, but no badge', { path: '/type' })]
    : []
