import {
  findDataLoss,
  ProofError,
  signDataIntegrity,
  signJws,
  type DataLoss,
  type ProofErrorCode,
} from '@openboat/proof'
import type { JsonObject } from '@openboat/model'
import { IssueError } from './issue-error.ts'
import type { CredentialFormat, Issuing } from './issue-options.ts'
import type { IssuerKey } from './issuer-key.ts'
import { jwtClaims } from './jwt-claims.ts'

/** A signed credential, ready to be sent or baked. */
export interface IssuedCredential {
  /** Compact JSON (no spaces: images carry it), or a compact JWS. Bake and send exactly this. */
  readonly text: string
  /** The credential, with its proof if the proof is embedded. */
  readonly credential: JsonObject
  readonly format: CredentialFormat
}

type Secure = (
  credential: JsonObject,
  key: IssuerKey,
  issuing: Issuing,
) => Promise<IssuedCredential>

const formats: Readonly<Record<CredentialFormat, Secure>> = {
  'data-integrity': embedProof,
  jwt: encloseInJwt,
}

/**
 * The credential with its proof, in the format that was asked for.
 *
 * @throws {IssueError} `data_loss`, `wrong_key`
 */
export function secureCredential(
  credential: JsonObject,
  key: IssuerKey,
  issuing: Issuing,
): Promise<IssuedCredential> {
  return formats[issuing.format](credential, key, issuing)
}

/** What keeps JSON-LD from saying what every term of a document means. */
const lossCodes: ReadonlySet<ProofErrorCode> = new Set([
  'data_loss',
  'context_unavailable',
  'context_invalid',
  'limit_exceeded',
] as const)

async function embedProof(
  credential: JsonObject,
  key: IssuerKey,
  issuing: Issuing,
): Promise<IssuedCredential> {
  const { contexts, signer } = issuing
  if (signer.algorithm !== 'EdDSA') {
    throw new IssueError('wrong_key', {
      message:
        `eddsa-rdfc-2022 needs an Ed25519 key, and this one signs ${signer.algorithm}. ` +
        "Use an Ed25519 key, or format: 'jwt'.",
    })
  }
  try {
    const signed = await signDataIntegrity(credential, {
      suite: 'eddsa-rdfc-2022',
      signer,
      verificationMethod: key.verificationMethod,
      created: issuing.now,
      contexts,
    })
    return { text: JSON.stringify(signed), credential: signed, format: 'data-integrity' }
  } catch (error) {
    if (!(error instanceof ProofError) || !lossCodes.has(error.code)) throw error
    throw new IssueError('data_loss', { message: error.message, cause: error })
  }
}

async function encloseInJwt(
  credential: JsonObject,
  key: IssuerKey,
  issuing: Issuing,
): Promise<IssuedCredential> {
  // A JWS signs every byte, but Open Badges also wants every term to mean something in JSON-LD.
  const losses = await findDataLoss(credential, { contexts: issuing.contexts })
  if (losses.length > 0) throw dataLoss(losses)
  // Policy: `typ` is JWT. OB 3.0 #jwt-proof allows no other value; VC-JOSE-COSE, where vc+jwt
  // comes from, only recommends its own.
  const header = { kid: key.verificationMethod, typ: 'JWT' }
  const text = await signJws(jwtClaims(credential), { signer: issuing.signer, header })
  return { text, credential, format: 'jwt' }
}

function dataLoss(losses: readonly DataLoss[]): IssueError {
  const lines = losses.map((loss) => `${loss.path}: ${loss.message}`)
  return new IssueError('data_loss', {
    message: `JSON-LD would drop parts of the credential:\n${lines.join('\n')}`,
  })
}
