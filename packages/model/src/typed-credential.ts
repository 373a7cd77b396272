import type { ClrCredential } from './clr2/clr-credential.ts'
import type { ClrCredentialVcdm1 } from './clr2/clr-credential-vcdm1.ts'
import type { Credential, Kind, Version } from './credential.ts'
import type { AssertionV05 } from './ob1/assertion-v05.ts'
import type { AssertionV10 } from './ob1/assertion-v10.ts'
import type { AssertionV11 } from './ob1/assertion-v11.ts'
import type { BadgeClassV10 } from './ob1/badge-class-v10.ts'
import type { BadgeClassV11 } from './ob1/badge-class-v11.ts'
import type { IssuerV10 } from './ob1/issuer-v10.ts'
import type { IssuerV11 } from './ob1/issuer-v11.ts'
import type { AlignmentObject } from './ob2/alignment-object.ts'
import type { Assertion } from './ob2/assertion.ts'
import type { BadgeClass } from './ob2/badge-class.ts'
import type { CryptographicKey } from './ob2/cryptographic-key.ts'
import type { Endorsement } from './ob2/endorsement.ts'
import type { Issuer } from './ob2/issuer.ts'
import type { Profile } from './ob2/profile.ts'
import type { RevocationList } from './ob2/revocation-list.ts'
import type { RevokedAssertion } from './ob2/revoked-assertion.ts'
import type { EndorsementCredential } from './ob3/endorsement-credential.ts'
import type { EndorsementCredentialVcdm1 } from './ob3/endorsement-credential-vcdm1.ts'
import type { OpenBadgeCredential } from './ob3/open-badge-credential.ts'
import type { OpenBadgeCredentialVcdm1 } from './ob3/open-badge-credential-vcdm1.ts'
import type { BitstringStatusListCredential } from './vc/bitstring-status-list-credential.ts'
import type { EnvelopedVerifiableCredential } from './vc/enveloped-verifiable-credential.ts'
import type { EnvelopedVerifiablePresentation } from './vc/enveloped-verifiable-presentation.ts'
import type { VerifiableCredential } from './vc/verifiable-credential.ts'
import type { VerifiableCredentialVcdm1 } from './vc/verifiable-credential-vcdm1.ts'
import type { VerifiablePresentation } from './vc/verifiable-presentation.ts'
import type { VerifiablePresentationVcdm1 } from './vc/verifiable-presentation-vcdm1.ts'

/**
 * A credential whose document fits the schema of its class. `version` tells which classes it may
 * have, then `kind`, and above OB 2.0 `vcdm`.
 */
export type TypedCredential =
  | Below3<'0.5', 'badge', AssertionV05>
  | Below3<'1.0', 'badge', AssertionV10>
  | Below3<'1.0', 'document', BadgeClassV10 | IssuerV10>
  | Below3<'1.1', 'badge', AssertionV11>
  | Below3<'1.1', 'document', BadgeClassV11 | IssuerV11>
  | Below3<'2.0', 'badge', Assertion | RevokedAssertion>
  | Below3<'2.0', 'endorsement', Endorsement | RevokedAssertion>
  | Below3<'2.0', 'document', Document2>
  | Verifiable<'3.0', 'badge', '1.1', OpenBadgeCredentialVcdm1>
  | Verifiable<'3.0', 'badge', '2.0', OpenBadgeCredential>
  | Verifiable<'3.0', 'endorsement', '1.1', EndorsementCredentialVcdm1>
  | Verifiable<'3.0', 'endorsement', '2.0', EndorsementCredential>
  | Verifiable<'clr-2.0', 'clr', '1.1', ClrCredentialVcdm1>
  | Verifiable<'clr-2.0', 'clr', '2.0', ClrCredential>
  | Verifiable<'vc-1.1', 'credential' | 'status-list', '1.1', VerifiableCredentialVcdm1>
  | Verifiable<'vc-1.1', 'presentation', '1.1', VerifiablePresentationVcdm1>
  | Verifiable<'vc-2.0', 'credential', '2.0', VerifiableCredential | EnvelopedVerifiableCredential>
  | Verifiable<'vc-2.0', 'status-list', '2.0', BitstringStatusListCredential | VerifiableCredential>
  | Verifiable<
      'vc-2.0',
      'presentation',
      '2.0',
      VerifiablePresentation | EnvelopedVerifiablePresentation
    >

/** What stands alone in OB 2.0 without being an award. */
type Document2 = BadgeClass | Issuer | Profile | RevocationList | CryptographicKey | AlignmentObject

/** What does not depend on the class. */
type Envelope = Pick<Credential, 'envelope' | 'original' | 'jws'>

interface Below3<V extends Version, K extends Kind, Document> extends Envelope {
  readonly version: V
  readonly kind: K
  /** The document in the form of its class; a copy, where it was written in another. */
  readonly document: Document
}

interface Verifiable<
  V extends Version,
  K extends Kind,
  Vcdm extends '1.1' | '2.0',
  Document,
> extends Below3<V, K, Document> {
  readonly vcdm: Vcdm
}
