import type * as z from 'zod/mini'
import { ClrCredential } from './clr2/clr-credential.ts'
import { ClrCredentialVcdm1 } from './clr2/clr-credential-vcdm1.ts'
import type { Credential } from './credential.ts'
import { AssertionV05 } from './ob1/assertion-v05.ts'
import { AssertionV10 } from './ob1/assertion-v10.ts'
import { AssertionV11 } from './ob1/assertion-v11.ts'
import { BadgeClassV10 } from './ob1/badge-class-v10.ts'
import { BadgeClassV11 } from './ob1/badge-class-v11.ts'
import { IssuerV10 } from './ob1/issuer-v10.ts'
import { IssuerV11 } from './ob1/issuer-v11.ts'
import { AlignmentObject } from './ob2/alignment-object.ts'
import { Assertion } from './ob2/assertion.ts'
import { BadgeClass } from './ob2/badge-class.ts'
import { CryptographicKey } from './ob2/cryptographic-key.ts'
import { Endorsement } from './ob2/endorsement.ts'
import { Issuer } from './ob2/issuer.ts'
import { Profile } from './ob2/profile.ts'
import { RevocationList } from './ob2/revocation-list.ts'
import { RevokedAssertion } from './ob2/revoked-assertion.ts'
import { EndorsementCredential } from './ob3/endorsement-credential.ts'
import { EndorsementCredentialVcdm1 } from './ob3/endorsement-credential-vcdm1.ts'
import { OpenBadgeCredential } from './ob3/open-badge-credential.ts'
import { OpenBadgeCredentialVcdm1 } from './ob3/open-badge-credential-vcdm1.ts'
import { typesOf } from './recognize.ts'
import { BitstringStatusListCredential } from './vc/bitstring-status-list-credential.ts'
import { EnvelopedVerifiableCredential } from './vc/enveloped-verifiable-credential.ts'
import { EnvelopedVerifiablePresentation } from './vc/enveloped-verifiable-presentation.ts'
import { VerifiableCredential } from './vc/verifiable-credential.ts'
import { VerifiableCredentialVcdm1 } from './vc/verifiable-credential-vcdm1.ts'
import { VerifiablePresentation } from './vc/verifiable-presentation.ts'
import { VerifiablePresentationVcdm1 } from './vc/verifiable-presentation-vcdm1.ts'

/** The class that a recognised document says it has. */
export interface CredentialClass {
  readonly schema: z.ZodMiniType
  /** Where the class is specified. */
  readonly spec: string
}

/** The class of a document; `undefined` where an OB 2.0 document names none that stands alone. */
export function classOfCredential(credential: Credential): CredentialClass | undefined {
  const { version, kind } = credential
  switch (version) {
    case '0.5':
      return { schema: AssertionV05, spec: 'OB 0.5 assertion' }
    case '1.0':
      return classOf1(credential, [AssertionV10, BadgeClassV10, IssuerV10])
    case '1.1':
      return classOf1(credential, [AssertionV11, BadgeClassV11, IssuerV11])
    case '2.0':
      return classOf2(credential)
    case '3.0':
      return kind === 'endorsement' ? endorsementClass(credential) : badgeClass(credential)
    case 'clr-2.0': {
      const schema = credential.vcdm === '1.1' ? ClrCredentialVcdm1 : ClrCredential
      return { schema, spec: 'CLR 2.0 #clrcredential' }
    }
    case 'vc-1.1':
      return kind === 'presentation'
        ? { schema: VerifiablePresentationVcdm1, spec: 'VCDM 1.1 #presentations-0' }
        : { schema: VerifiableCredentialVcdm1, spec: 'VCDM 1.1 #credentials' }
    case 'vc-2.0':
      return classOfVerifiable(credential)
    default:
      return version satisfies never
  }
}

function badgeClass({ vcdm }: Credential): CredentialClass {
  const schema = vcdm === '1.1' ? OpenBadgeCredentialVcdm1 : OpenBadgeCredential
  return { schema, spec: 'OB 3.0 #achievementcredential' }
}

function endorsementClass({ vcdm }: Credential): CredentialClass {
  const schema = vcdm === '1.1' ? EndorsementCredentialVcdm1 : EndorsementCredential
  return { schema, spec: 'OB 3.0 #endorsementcredential' }
}

function classOf1(
  { document, kind }: Credential,
  [assertion, badge, issuer]: readonly [z.ZodMiniType, z.ZodMiniType, z.ZodMiniType],
): CredentialClass {
  if (kind === 'badge') return { schema: assertion, spec: 'OB 1.1 #badgeassertion' }
  const isBadge = 'criteria' in document || 'issuer' in document
  return isBadge
    ? { schema: badge, spec: 'OB 1.1 #badgeclass' }
    : { schema: issuer, spec: 'OB 1.1 #issuer' }
}

const DOCUMENTS_OF_2: readonly (readonly [type: string, schema: z.ZodMiniType])[] = [
  ['BadgeClass', BadgeClass],
  ['Issuer', Issuer],
  ['Profile', Profile],
  ['RevocationList', RevocationList],
  ['CryptographicKey', CryptographicKey],
  ['AlignmentObject', AlignmentObject],
]

function classOf2({ document, kind }: Credential): CredentialClass | undefined {
  if (kind !== 'document') {
    const name = kind === 'badge' ? 'Assertion' : 'Endorsement'
    const whole = kind === 'badge' ? Assertion : Endorsement
    // Of a revoked one only its id has to be served.
    return {
      schema: document['revoked'] === true ? RevokedAssertion : whole,
      spec: `OB 2.0 #${name}`,
    }
  }
  const types = typesOf(document)
  const found = DOCUMENTS_OF_2.find(([type]) => types.includes(type))
  return found && { schema: found[1], spec: `OB 2.0 #${found[0]}` }
}

function classOfVerifiable({ document, kind }: Credential): CredentialClass {
  const types = typesOf(document)
  if (types.includes('EnvelopedVerifiableCredential'))
    return {
      schema: EnvelopedVerifiableCredential,
      spec: 'VCDM 2.0 #enveloped-verifiable-credentials',
    }
  if (types.includes('EnvelopedVerifiablePresentation'))
    return {
      schema: EnvelopedVerifiablePresentation,
      spec: 'VCDM 2.0 #enveloped-verifiable-presentations',
    }
  if (kind === 'presentation')
    return { schema: VerifiablePresentation, spec: 'VCDM 2.0 #verifiable-presentations' }
  if (types.includes('BitstringStatusListCredential'))
    return {
      schema: BitstringStatusListCredential,
      spec: 'Bitstring Status List 1.0 #bitstringstatuslistcredential',
    }
  return { schema: VerifiableCredential, spec: 'VCDM 2.0 #verifiable-credentials' }
}
