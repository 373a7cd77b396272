/**
 * Finds the credentials in a file that is no image, such as a PDF; `undefined` if the file is of
 * another kind. What is wrong with the file is a `problem`, not an exception.
 */
export type FileOpener = (
  bytes: Uint8Array,
  limits: { readonly maxBytes: number },
) => Promise<OpenedFile | undefined>

export type OpenedFile =
  /** The first one is the badge. */
  | { readonly credentials: readonly string[] }
  /** `too_large` leaves open what is inside; with any other code nothing is. */
  | { readonly problem: { readonly code: string; readonly message: string } }
