// Comprehensive Learner Record 2.0: schemas, and types of the same names. What it shares with Open
// Badges 3.0 is in `@openboat/model/ob3`.

export { ASSOCIATION_TYPES, AssociationType } from './clr2/association-type.ts'
export { Association } from './clr2/association.ts'
export { ClrCredentialVcdm1 } from './clr2/clr-credential-vcdm1.ts'
export { ClrCredential } from './clr2/clr-credential.ts'
export { ClrSubject } from './clr2/clr-subject.ts'
