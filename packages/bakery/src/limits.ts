import { BakeryError } from './bakery-error.ts'

const MEBIBYTE = 1024 * 1024

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
      throw new BakeryError('bad_argument', `${name} must be a positive number of bytes`)
    }
  }
  return { maxBytes, maxCredentialBytes }
}

export function refuseLargeImage(image: Uint8Array, maxBytes: number): void {
  if (image.length <= maxBytes) return
  throw new BakeryError(
    'too_large',
    `The image has ${image.length} bytes, more than the allowed ${maxBytes}; raise maxBytes if you trust its source`,
  )
}

export function refuseLargeCredential(bytes: number, maxCredentialBytes: number): void {
  if (bytes <= maxCredentialBytes) return
  throw new BakeryError(
    'too_large',
    `The credential text takes more than the allowed ${maxCredentialBytes} bytes; raise maxCredentialBytes if you trust its source`,
  )
}
