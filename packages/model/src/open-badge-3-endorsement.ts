import { OB_3, VC_2 } from './context-urls.ts'
import {
  convertNode,
  elsewhere,
  lose,
  type Homes,
  type Loss,
  type UnsignedCredential,
} from './conversion.ts'
import { context, moment, oneOf, sameString, sameText, typed } from './converted-values.ts'
import { isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import { profileFrom } from './open-badge-3-from-2.ts'

/** The unsigned OB 3.0 EndorsementCredential that says what an OB 2.0 Endorsement says. */
export function endorsement3From2(
  endorsement: JsonObject,
  issuer: JsonValue | undefined,
  {
    id,
    issuerId,
    losses,
  }: {
    readonly id: string
    readonly issuerId: (issuer: JsonObject) => string
    readonly losses: Loss[]
  },
): UnsignedCredential {
  const { type, ...rest } = convertNode(endorsement, { homes: ENDORSEMENT, path: [], losses })
  const credentialSubject = subjectFrom(endorsement['claim'], losses)
  return {
    '@context': [VC_2, OB_3],
    id,
    type: ['VerifiableCredential', ...(Array.isArray(type) ? type : ['EndorsementCredential'])],
    // OB 3.0 asks for a name, which an Endorsement of 2.0 does not have.
    name: `Endorsement of ${stringAt(credentialSubject, 'id') ?? 'a badge'}`,
    issuer: profileFrom(issuer, issuerId, { losses, path: ['issuer'] }),
    ...rest,
    credentialSubject,
  }
}

function subjectFrom(value: JsonValue | undefined, losses: Loss[]): JsonObject {
  const claim = only(value, ['claim'], losses)
  const node = typeof claim === 'string' ? { id: claim } : claim
  if (!isJsonObject(node)) return {}
  const { type, ...rest } = convertNode(node, { homes: CLAIM, path: ['claim'], losses })
  return { type: type ?? ['EndorsementSubject'], ...rest }
}

const only = oneOf((value) => value)

const REPLACED = 'A proof and a credentialStatus of the new endorsement take its place.'

const ENDORSEMENT: Homes = {
  '@context': context,
  // The old one stays where it is, and says nothing of the new one.
  id: {
    name: 'id',
    form: (_, path, losses) => lose(losses, path, 'The new endorsement has a new id.'),
  },
  type: typed('EndorsementCredential', ['Endorsement']),
  claim: elsewhere,
  issuer: elsewhere,
  issuedOn: { name: 'validFrom', form: moment },
  expires: { name: 'validUntil', form: moment },
  verification: { gone: REPLACED },
  revoked: { gone: REPLACED },
  revocationReason: { gone: REPLACED },
}

const CLAIM: Homes = {
  id: sameString('id'),
  type: typed('EndorsementSubject', []),
  endorsementComment: sameText('endorsementComment'),
}
