import { BakeryError } from './bakery-error.ts'

const MEBIBYTE = 1024 * 1024

// One is legal. More than this is an attack on the reader's time, not a badge.
const MAX_CREDENTIALS = 100

export interface Limits {
  /** The largest image, in bytes. @default 10 MiB */
  maxBytes?: number
  /** All credentials of an image together, in bytes, unpacked. @default 5 MiB */
  maxCredentialBytes?: number
}

export function withDefaults(limits: Limits): Required<Limits> {
  const { maxBytes = 10 * MEBIBYTE, maxCredentialBytes = 5 * MEBIBYTE } = limits
  if (!(isPositive(maxBytes) && isPositive(maxCredentialBytes))) {
    throw new BakeryError('bad_argument', {
      message: 'maxBytes and maxCredentialBytes must be positive numbers of bytes',
    })
  }
  return { maxBytes, maxCredentialBytes }
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0
}

/** For streams, whose memory does not depend on the length of the image. */
export function withStreamDefaults(limits: Limits): Required<Limits> {
  return withDefaults({ ...limits, maxBytes: limits.maxBytes ?? Number.POSITIVE_INFINITY })
}

export function refuseLargeImage(bytes: number, maxBytes: number): void {
  if (bytes > maxBytes) throw tooLarge(`The image has more than ${maxBytes} bytes (maxBytes)`)
}

export function refuseLargeCredential(bytes: number, maxCredentialBytes: number): void {
  if (bytes <= maxCredentialBytes) return
  throw tooLarge(`The credentials have more than ${maxCredentialBytes} bytes (maxCredentialBytes)`)
}

export function refuseManyCredentials(count: number): void {
  if (count > MAX_CREDENTIALS)
    throw tooLarge(`The image has more than ${MAX_CREDENTIALS} credentials`)
}

function tooLarge(message: string): BakeryError {
  return new BakeryError('too_large', { message })
}
