/** How much of a body is read. */
export interface SizeLimits {
  /** Bytes of a document. */
  readonly maxBytes?: number
  /** Bytes of an image or a PDF, which a badge may have been put into. @default maxBytes */
  readonly maxImageBytes?: number
}

export const usualSizes = { maxBytes: 1024 * 1024, maxImageBytes: 5 * 1024 * 1024 } as const

/** The limit for a body of this type, where there is one. */
export function bytesAllowed(
  contentType: string | null | undefined,
  { maxBytes, maxImageBytes = maxBytes }: SizeLimits,
): number | undefined {
  return isPicture(contentType ?? '') ? maxImageBytes : maxBytes
}

function isPicture(contentType: string): boolean {
  return /^\s*(?:image\/|application\/pdf\b)/i.test(contentType)
}
