import { OB_2 } from './context-urls.ts'
import { convertNode, elsewhere, lose, type Homes, type Loss } from './conversion.ts'
import { context, oneOf, sameString, sameText, typeless } from './converted-values.ts'
import { isJsonObject, stringAt, type JsonObject } from './json.ts'
import { issuedOn, issuerFrom } from './open-badge-2-from-3.ts'

/** The unsigned OB 2.0 Endorsement that says what an OB 3.0 EndorsementCredential says. */
export function endorsement2From3(
  credential: JsonObject,
  { newId, losses }: { readonly newId: (of: string) => string; readonly losses: Loss[] },
): JsonObject {
  const id = newId(stringAt(credential, 'id') ?? JSON.stringify(credential))
  convertNode(credential, { homes: CREDENTIAL, path: [], losses })
  const path = ['credentialSubject']
  const subject = only(credential['credentialSubject'], path, losses)
  return {
    '@context': OB_2,
    id,
    type: 'Endorsement',
    claim: convertNode(isJsonObject(subject) ? subject : {}, { homes: SUBJECT, path, losses }),
    issuer: issuerFrom(credential['issuer'], losses),
    ...issuedOn(credential, losses),
    verification: { type: id.startsWith('https:') ? 'HostedBadge' : 'SignedBadge' },
  }
}

const only = oneOf((value) => value)

const NEW_SIGNATURE = 'The signature covers the old document.'
const OTHER_WAY = 'The new endorsement is verified in the way of Open Badges 2.0.'

const CREDENTIAL: Homes = {
  '@context': context,
  id: {
    name: 'id',
    form: (_, path, losses) => lose(losses, path, 'The new endorsement has a new id.'),
  },
  type: typeless(['VerifiableCredential', 'EndorsementCredential']),
  issuer: elsewhere,
  validFrom: elsewhere,
  awardedDate: elsewhere,
  issuanceDate: elsewhere,
  credentialSubject: elsewhere,
  proof: { gone: NEW_SIGNATURE },
  credentialStatus: { gone: OTHER_WAY },
  refreshService: { gone: OTHER_WAY },
  credentialSchema: { gone: 'The schema describes the old document.' },
}

const SUBJECT: Homes = {
  id: sameString('id'),
  type: typeless(['EndorsementSubject']),
  endorsementComment: sameText('endorsementComment'),
}
