import type { FileOpener } from '@openboat/verify'

/** A PDF by its first bytes: the reader is loaded only for one. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

/** The credentials attached to a PDF, for `verify`; what is wrong with the file is a finding. */
export const openPdf: FileOpener = async (bytes, { maxBytes }) => {
  if (!isPdf(bytes)) return undefined
  const { PictureError, readCertificate } = await import('@openboat/picture/read')
  try {
    const { credentials } = await readCertificate(bytes, { maxBytes })
    return { credentials: credentials.map(({ text }) => text) }
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    const { code, message } = error
    // The explanations speak of pictures where a picture holds nothing.
    return {
      problem: { message, code: code === 'no_credential' ? 'pdf_without_credential' : code },
    }
  }
}
