import {
  asList,
  holdsPrivateKey,
  isJsonObject,
  type CompactJws,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { publicKeyFromPem, ProofError, verifyJws } from '@openboat/proof/jose'
import { answerFinding, exposedKeyFinding, proofFinding } from '../checks/proof-finding.ts'
import type { Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { unreachedCode } from '../unreached-code.ts'
import type { Linked } from './linked-documents.ts'
import { authorityOf, idOf, isHttpUrl } from './shape.ts'

/**
 * The signature of a signed assertion. The key must be linked both ways: the issuer's profile lists
 * it, and it names the issuer as its owner (OB 2.0 #signed verification).
 */
export async function judgeSignature(
  { jws, version }: Credential,
  shape: JsonObject,
  linked: Linked,
  inquiry: Inquiry,
): Promise<Finding> {
  const chosen = chooseKey(version, shape, linked)
  if ('finding' in chosen) return chosen.finding
  const { keyId, embedded, issuerId } = chosen
  const facts = { details: { suite: 'JWS', verificationMethod: keyId } }

  const key = embedded ?? (await fetchKey(keyId, inquiry))
  if (typeof key === 'string') {
    const message = `The issuer's key ${keyId} cannot be reached`
    return proofFinding('unknown', message, { ...facts, code: key })
  }
  if (key['owner'] !== undefined && key['owner'] !== issuerId) {
    const message = `The key ${keyId} belongs to ${JSON.stringify(key['owner'])}, not to the issuer ${issuerId}`
    return proofFinding('failed', message, { ...facts, code: 'controller_mismatch' })
  }
  const { publicKeyPem } = key
  if (publishesPrivateKey(key, jws)) return exposedKeyFinding(facts)
  if (typeof publicKeyPem !== 'string') {
    const message = `The key document ${keyId} has no publicKeyPem`
    return proofFinding('failed', message, { ...facts, code: 'key_malformed' })
  }
  try {
    if (jws === undefined) throw new TypeError('judgeSignature needs a signed assertion')
    return answerFinding(
      await verifyJws(jws, await publicKeyFromPem(publicKeyPem), inquiry.options),
      facts,
    )
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return proofFinding('failed', error.message, { ...facts, code: 'key_malformed' })
  }
}

/** In the key's document, in place of the public half, or in the header that everybody reads. */
function publishesPrivateKey(key: JsonObject, jws: CompactJws | undefined): boolean {
  const jwk = jws?.header['jwk']
  const hasMember = Object.keys(key).some((name) => /^(?:secret|private)Key/.test(name))
  const { publicKeyPem: pem } = key
  const isPrivate = typeof pem === 'string' && /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)
  return hasMember || isPrivate || (isJsonObject(jwk) && holdsPrivateKey(jwk))
}

interface ChosenKey {
  readonly keyId: string
  readonly issuerId: string
  readonly embedded?: JsonObject
}

/** `verification.creator`, if the issuer lists it; the issuer's only key where nobody is named. */
function chooseKey(
  version: string,
  shape: JsonObject,
  { issuer, findings }: Linked,
): ChosenKey | { finding: Finding } {
  // An embedded profile would let the signer list the signer's own key.
  const issuerId = issuer?.url
  if (issuer === undefined || issuerId === undefined) {
    const message = 'The issuer has no profile on the web that could list the key'
    return { finding: proofFinding('unknown', message, { code: codeOfIssuer(findings) }) }
  }
  const keys = asList(issuer.document['publicKey'])
  const creator = namedKey(shape, version)
  const listed = creator === undefined ? onlyOne(keys) : keys.find((key) => idOf(key) === creator)
  // Before 2.0 no profile listed keys: there the key must come from the issuer's own host.
  const legacy =
    version !== '2.0' &&
    keys.length === 0 &&
    creator !== undefined &&
    authorityOf(creator) === authorityOf(issuerId)
  const keyId = idOf(listed) ?? (legacy ? creator : undefined)
  if (keyId === undefined) {
    const message = `The issuer ${issuerId} does not list the key ${creator ?? '(none is named)'} that signed`
    return { finding: proofFinding('failed', message, { code: 'key_not_listed' }) }
  }
  const embedded = isJsonObject(listed) && 'publicKeyPem' in listed ? { embedded: listed } : {}
  return { keyId, issuerId, ...embedded }
}

/** Nobody has looked for the profile of an issuer that was not asked. */
function codeOfIssuer(findings: Linked['findings']): string {
  const codes = findings.map(({ details }) => details?.['code'])
  if (codes.includes('offline')) return 'key_offline'
  return codes.includes('refused') ? 'key_refused' : 'key_unreachable'
}

/** 1.x put the key's URL into `verify.url`. */
function namedKey(shape: JsonObject, version: string): string | undefined {
  const { verification } = shape
  if (!isJsonObject(verification)) return undefined
  return (
    idOf(verification['creator']) ?? (version === '2.0' ? undefined : idOf(verification['url']))
  )
}

function onlyOne(keys: readonly JsonValue[]): JsonValue | undefined {
  return keys.length === 1 ? keys[0] : undefined
}

/** A CryptographicKey document, or (1.x) the bare PEM text; else the code for why there is none. */
async function fetchKey(url: string, inquiry: Inquiry): Promise<JsonObject | string> {
  if (!isHttpUrl(url)) return 'key_unreachable'
  const response = await fetchDocument(
    inquiry,
    url,
    'application/ld+json, application/json, text/plain;q=0.5',
  )
  if (response.status !== 200) return unreachedCode(response, 'key')
  const document = parseJson(response.body)
  if (isJsonObject(document)) return document
  const text = new TextDecoder().decode(response.body)
  return text.includes('-----BEGIN') ? { publicKeyPem: text } : 'key_unreachable'
}
