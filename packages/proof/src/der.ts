import { ProofError } from './proof-error.ts'

// The few ASN.1 DER types that keys are made of (X.690).

export const SEQUENCE = 0x30
export const INTEGER = 0x02
export const BIT_STRING = 0x03
export const OCTET_STRING = 0x04
export const NULL = 0x05
export const OBJECT_IDENTIFIER = 0x06

export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
}

/**
 * The elements that stand one after the other in `bytes`.
 *
 * @throws {ProofError} `unsupported_key` when the lengths do not add up
 */
export function readDer(bytes: Uint8Array): DerElement[] {
  const elements: DerElement[] = []
  let at = 0
  while (at < bytes.length) {
    const { length, start } = readLength(bytes, at + 1)
    if (start + length > bytes.length) throw truncated()
    elements.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return elements
}

function readLength(bytes: Uint8Array, at: number): { length: number; start: number } {
  const first = bytes[at]
  if (first === undefined) throw truncated()
  if (first < 0x80) return { length: first, start: at + 1 }
  const count = first & 0x7f
  // Two bytes hold 64 KB: no key is longer.
  if (count < 1 || count > 2 || at + 1 + count > bytes.length) throw truncated()
  const length = bytes.subarray(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return { length, start: at + 1 + count }
}

export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatenate(contents)
  return concatenate([Uint8Array.of(tag, ...lengthBytes(content.length)), content])
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function truncated(): ProofError {
  return new ProofError('unsupported_key', {
    message: 'the DER inside the PEM is cut off or not a key',
  })
}
