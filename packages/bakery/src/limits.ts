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
  for (const [name, value] of Object.entries({ maxBytes, maxCredentialBytes })) {
    if (!(typeof value === 'number' && value > 0)) {
      throw new BakeryError('bad_argument', {
        message: `${name} must be a positive number of bytes`,
      })
    }
  }
  return { maxBytes, maxCredentialBytes }
}

export function refuseLargeImage(image: Uint8Array, maxBytes: number): void {
  if (image.length <= maxBytes) return
  throw new BakeryError('too_large', {
    message: `The image has ${image.length} bytes, more than the allowed ${maxBytes}; raise maxBytes if you trust its source`,
  })
}

export function refuseLargeCredential(bytes: number, maxCredentialBytes: number): void {
  if (bytes <= maxCredentialBytes) return
  throw new BakeryError('too_large', {
    message:
      'The credentials take more bytes than maxCredentialBytes allows; raise it if you trust their source',
  })
}

export function refuseManyCredentials(count: number): void {
  if (count <= MAX_CREDENTIALS) return
  throw new BakeryError('too_large', {
    message: `The image holds more than the allowed ${MAX_CREDENTIALS} credentials`,
  })
}
