import { createSignedStatusList } from '@openboat/issue'
import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import {
  createContextLoader,
  createSigner,
  didKeyOf,
  generateKey,
  ProofError,
  signDataIntegrity,
  type Signer,
} from '@openboat/proof'
import { ecdsaSd2023 } from '@openboat/proof/ecdsa-sd-2023'
import { readStatusEntry, statusEntry } from '@openboat/status'
import { check } from 'openboat'
import { methodOf } from '../method-of.ts'
import type { Endpoint } from './endpoints.ts'
import { examplesContext } from './known-documents.ts'
import { problem, problemOf, problemTypes, Refusal } from './problem.ts'
import { checkRelatedResources } from './related-resources.ts'

export interface Issuer {
  readonly id: string
  readonly endpoint: Endpoint
  readonly signer: Signer
  /** Where the list of what it revoked is, and the list. */
  readonly list?: { readonly url: string; readonly text: string }
}

export async function createIssuer(
  endpoint: Endpoint,
  baseUrl: string,
  now: Date,
): Promise<Issuer> {
  const signer = createSigner(await generateKey(endpoint.keyType))
  const issuer = { id: didKeyOf(signer.publicKey), endpoint, signer }
  if (endpoint.hasStatus !== true) return issuer
  const url = `${baseUrl}/${endpoint.name}/status-lists/1`
  const { text } = await createSignedStatusList({ id: url, purpose: 'revocation' }, { signer, now })
  return { ...issuer, list: { url, text } }
}

/** @throws {Refusal} for what does not conform, or cannot be signed */
export async function issueCredential(
  { credential, options }: JsonObject,
  issuer: Issuer,
  now: Date,
): Promise<JsonObject> {
  const { mandatoryPointers } = optionsIn(options)
  const unsigned = completed(objectOf(credential, 'credential'), issuer)
  const { findings } = check(unsigned, { profile: profileFor(unsigned) })
  const faults = findings.filter(({ outcome }) => outcome === 'failed')
  if (faults.length > 0) throw new Refusal(faults.map(problemOf))
  checkStatusEntries(unsigned)
  checkRelatedResources(unsigned)
  return await sign(unsigned, issuer, { now, mandatory: pointersIn(mandatoryPointers) })
}

function checkStatusEntries({ credentialStatus }: JsonObject): void {
  for (const entry of asList(credentialStatus).filter(isJsonObject)) {
    const read = readStatusEntry(entry)
    // A type that is not known here may be known to whoever verifies.
    if (read.ok || read.problem === 'unsupported_type') continue
    throw new Refusal([problem(problemTypes.malformed, read.message, '/credentialStatus')])
  }
}

interface SignOptions {
  readonly now: Date
  readonly mandatory?: readonly string[] | undefined
  readonly presents?: { readonly challenge?: string; readonly domain?: string | string[] }
}

/** For a presentation `presents` says where to and in answer to what. */
export async function sign(
  document: JsonObject,
  { id, endpoint, signer }: Issuer,
  { now, mandatory, presents }: SignOptions,
): Promise<JsonObject> {
  const { suite } = endpoint
  const disclosure = mandatory === undefined ? {} : { mandatory }
  try {
    return await signDataIntegrity(document, {
      suite: suite === 'ecdsa-sd-2023' ? ecdsaSd2023(disclosure) : suite,
      signer,
      verificationMethod: methodOf(id),
      created: now.toISOString().replace(/\.\d+/, ''),
      contexts: createContextLoader({ fetch: examplesContext }),
      ...(presents === undefined ? {} : { purpose: 'authentication', ...presents }),
    })
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const type = error.code === 'data_loss' ? problemTypes.dataLoss : problemTypes.signing
    throw new Refusal([problem(type, error.message, error.path)])
  }
}

export function optionsIn(options: unknown): JsonObject {
  if (options === undefined || options === null) return {}
  return objectOf(options, 'options')
}

export function objectOf(value: unknown, name: string): JsonObject {
  if (isJsonObject(value)) return value
  throw new Refusal([problem(problemTypes.parsing, `Expected a JSON object in "${name}"`)])
}

export function pointersIn(pointers: unknown): readonly string[] | undefined {
  if (pointers === undefined) return undefined
  if (Array.isArray(pointers) && pointers.every((pointer) => typeof pointer === 'string')) {
    return pointers
  }
  throw new Refusal([problem(problemTypes.malformed, 'Expected JSON Pointers in an array')])
}

/** With what an issuer knows of itself; what contradicts that is refused. */
function completed(credential: JsonObject, issuer: Issuer): JsonObject {
  const { list } = issuer
  const index = Math.floor(Math.random() * 131_072)
  const status =
    list === undefined || credential['credentialStatus'] !== undefined
      ? {}
      : { credentialStatus: statusEntry({ list: list.url, index, purpose: 'revocation' }) }
  return {
    ...credential,
    ...contextFor(credential),
    issuer: issuerIn(credential, issuer),
    ...status,
  }
}

function issuerIn({ issuer }: JsonObject, { id }: Issuer): JsonObject[string] {
  if (issuer === undefined) return id
  const named = isJsonObject(issuer) ? issuer['id'] : issuer
  if (named === undefined && isJsonObject(issuer)) return { id, ...issuer }
  if (named === id) return issuer
  const found = JSON.stringify(named)
  throw new Refusal([problem(problemTypes.signing, `${id} does not sign for ${found}`, '/issuer')])
}

const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2'

/** Version 1.1 of the data model knows no Data Integrity: its terms have a context of their own. */
function contextFor(credential: JsonObject): JsonObject {
  const contexts = asList(credential['@context'])
  if (!isOfDataModel1(credential) || contexts.includes(DATA_INTEGRITY)) return {}
  return { '@context': [...contexts, DATA_INTEGRITY] }
}

/** Version 1.1 asks for less. */
export function profileFor(document: JsonObject): 'lenient' | 'strict' {
  return isOfDataModel1(document) ? 'lenient' : 'strict'
}

function isOfDataModel1(credential: JsonObject): boolean {
  return asList(credential['@context'])[0] === 'https://www.w3.org/2018/credentials/v1'
}
