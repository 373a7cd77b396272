import type { JsonValue } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { concatenate } from '../der.ts'
import { ProofError } from '../proof-error.ts'
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts'

/** What an issuer gives a holder: everything to derive proofs from. */
export interface BaseProof {
  /** By the issuer's key, over proof options, proof key and mandatory statements. */
  readonly baseSignature: Uint8Array
  /** The P-256 key made for this one proof, as the bytes of a Multikey. */
  readonly publicKey: Uint8Array
  /** Turns the names of blank nodes into labels that tell nothing about how many there are. */
  readonly hmacKey: Uint8Array
  /** By the proof key, over each statement that is not mandatory. */
  readonly signatures: readonly Uint8Array[]
  /** What the issuer wants to be shown always: JSON Pointers. */
  readonly mandatoryPointers: readonly string[]
}

/** What a holder shows a verifier: only what concerns the statements that are shown. */
export interface DerivedProof {
  readonly baseSignature: Uint8Array
  readonly publicKey: Uint8Array
  readonly signatures: readonly Uint8Array[]
  /** Canonical names of the blank nodes shown, without `_:`, to the labels that were signed. */
  readonly labels: ReadonlyMap<string, string>
  /** Which of the statements shown, in their order, are mandatory. */
  readonly mandatoryIndexes: readonly number[]
}

// CBOR tags 0x5d00 and 0x5d01: vc-di-ecdsa #serializebaseproofvalue, #serializederivedproofvalue.
const BASE = Uint8Array.of(0xd9, 0x5d, 0x00)
const DERIVED = Uint8Array.of(0xd9, 0x5d, 0x01)

/** A signature of a statement takes 66 bytes; nobody signs 10,000 statements in a badge. */
const MAX_CHARACTERS = 1_000_000

export function formatBaseProof(proof: BaseProof): string {
  const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = proof
  return format(BASE, [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers])
}

export function formatDerivedProof(proof: DerivedProof): string {
  const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = proof
  const numbered = [...labels].map(([name, label]): [number, Uint8Array] => [
    Number(name.slice('c14n'.length)),
    base64urlnopad.decode(label.slice(1)),
  ])
  const compressed = new Map(numbered.toSorted(([one], [other]) => one - other))
  return format(DERIVED, [baseSignature, publicKey, signatures, compressed, mandatoryIndexes])
}

/**
 * What is inside the `proofValue` of a base proof.
 *
 * @see vc-di-ecdsa #parsebaseproofvalue
 * @throws {ProofError} `malformed_proof`
 */
export function readBaseProof(proofValue: JsonValue | undefined): BaseProof {
  const [baseSignature, publicKey, hmacKey, signatures, pointers] = parse(BASE, proofValue)
  if (!isList(pointers) || !pointers.every((each) => typeof each === 'string')) throw malformed()
  return {
    baseSignature: bytesOf(baseSignature, 64),
    publicKey: bytesOf(publicKey, 35),
    hmacKey: bytesOf(hmacKey, 32),
    signatures: signaturesOf(signatures),
    mandatoryPointers: pointers,
  }
}

/**
 * What is inside the `proofValue` of a derived proof.
 *
 * @see vc-di-ecdsa #parsederivedproofvalue
 * @throws {ProofError} `malformed_proof`, for a base proof too: that is for its holder alone
 */
export function readDerivedProof(proofValue: JsonValue | undefined): DerivedProof {
  const [baseSignature, publicKey, signatures, labels, indexes] = parse(DERIVED, proofValue)
  if (!isList(indexes) || !indexes.every((each) => typeof each === 'number')) throw malformed()
  if (new Set(indexes).size !== indexes.length) throw malformed()
  return {
    baseSignature: bytesOf(baseSignature, 64),
    publicKey: bytesOf(publicKey, 35),
    signatures: signaturesOf(signatures),
    labels: labelsOf(labels),
    mandatoryIndexes: indexes,
  }
}

export function isBaseProof(proofValue: JsonValue | undefined): boolean {
  return typeof proofValue === 'string' && proofValue.startsWith(`u${base64urlnopad.encode(BASE)}`)
}

function format(prefix: Uint8Array, parts: CborValue): string {
  return `u${base64urlnopad.encode(concatenate([prefix, encodeCbor(parts)]))}`
}

function parse(prefix: Uint8Array, proofValue: JsonValue | undefined): readonly CborValue[] {
  if (prefix === DERIVED && isBaseProof(proofValue)) {
    const message = 'this is a base proof, for its holder alone: verify what is derived from it'
    throw new ProofError('malformed_proof', { message })
  }
  const start = `u${base64urlnopad.encode(prefix)}`
  if (typeof proofValue !== 'string' || !proofValue.startsWith(start)) throw malformed()
  if (proofValue.length > MAX_CHARACTERS) throw malformed()
  const parts = decodeCbor(decodeBase64(proofValue.slice(start.length)))
  if (isList(parts) && parts.length === 5) return parts
  throw malformed()
}

function decodeBase64(text: string): Uint8Array {
  try {
    return base64urlnopad.decode(text)
  } catch (cause) {
    throw malformed(cause)
  }
}

/** Two nodes with one label would let statements change places. */
function labelsOf(value: CborValue | undefined): ReadonlyMap<string, string> {
  if (!(value instanceof Map)) throw malformed()
  const labels = new Map<string, string>()
  for (const [number, digest] of value as ReadonlyMap<CborValue, CborValue>) {
    if (typeof number !== 'number') throw malformed()
    labels.set(`c14n${number}`, `u${base64urlnopad.encode(bytesOf(digest, 32))}`)
  }
  if (new Set(labels.values()).size !== labels.size) throw malformed()
  return labels
}

function signaturesOf(value: CborValue | undefined): readonly Uint8Array[] {
  if (!isList(value)) throw malformed()
  return value.map((signature) => bytesOf(signature, 64))
}

function bytesOf(value: CborValue | undefined, length: number): Uint8Array {
  if (value instanceof Uint8Array && value.length === length) return value
  throw malformed()
}

function isList(value: CborValue | undefined): value is readonly CborValue[] {
  return Array.isArray(value)
}

function malformed(cause?: unknown): ProofError {
  const message = 'proofValue must be "u" and an ecdsa-sd-2023 proof in base64url'
  return new ProofError('malformed_proof', { message, cause })
}
