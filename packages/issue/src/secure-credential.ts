import {
  findDataLoss,
  ProofError,
  signJws,
  type ContextLoader,
  type Cryptosuite,
  type DataLoss,
  type ProofErrorCode,
  type Signer,
  type SigningSuite,
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
  const { contexts, signer, embed } = issuing
  const { suite = suiteFor(signer) } = issuing
  if (isOverJson(suite)) await loseNothing(credential, contexts)
  try {
    const signed = await embed(credential, {
      suite,
      signer,
      verificationMethod: key.verificationMethod,
      created: issuing.now,
      contexts,
    })
    return { text: JSON.stringify(signed), credential: signed, format: 'data-integrity' }
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const { message, code } = error
    if (code === 'key_mismatch') throw new IssueError('wrong_key', { message, cause: error })
    if (code === 'bad_argument')
      throw new IssueError(code, { message: `options.suite: ${message}` })
    if (!lossCodes.has(code)) throw error
    throw new IssueError('data_loss', { message, cause: error })
  }
}

/** What most verifiers know, of what the key can sign. */
function suiteFor({ algorithm }: Signer): SigningSuite {
  if (algorithm === 'EdDSA') return 'eddsa-rdfc-2022'
  if (algorithm === 'ES256' || algorithm === 'ES384') return 'ecdsa-rdfc-2019'
  throw new IssueError('wrong_key', {
    message:
      `An embedded proof needs an Ed25519, P-256 or P-384 key, and this one signs ${algorithm}. ` +
      "Use another key, or format: 'jwt'.",
  })
}

function isOverJson(suite: SigningSuite | Cryptosuite): boolean {
  return suite === 'eddsa-jcs-2022' || suite === 'ecdsa-jcs-2019'
}

async function encloseInJwt(
  credential: JsonObject,
  key: IssuerKey,
  issuing: Issuing,
): Promise<IssuedCredential> {
  await loseNothing(credential, issuing.contexts)
  // Policy: `typ` is JWT unless asked otherwise. OB 3.0 #jwt-proof allows no other value; VC-JOSE-COSE,
  // where vc+jwt and its `cty` come from, only recommends its own.
  const { jwtType } = issuing
  const content = jwtType === 'vc+jwt' ? { cty: 'vc' } : {}
  const header = { kid: key.verificationMethod, typ: jwtType, ...content }
  const text = await signJws(jwtClaims(credential, issuing.now), { signer: issuing.signer, header })
  return { text, credential, format: 'jwt' }
}

/** A signature over JSON covers every byte, but Open Badges also wants every term to mean something. */
async function loseNothing(credential: JsonObject, contexts: ContextLoader): Promise<void> {
  const losses = await findDataLoss(credential, { contexts })
  if (losses.length > 0) throw dataLoss(losses)
}

function dataLoss(losses: readonly DataLoss[]): IssueError {
  const lines = losses.map((loss) => `${loss.path}: ${loss.message}`)
  return new IssueError('data_loss', {
    message: `JSON-LD would drop parts of the credential:\n${lines.join('\n')}`,
  })
}
