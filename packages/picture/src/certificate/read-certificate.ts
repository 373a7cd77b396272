import { parseCredential } from '@openboat/model'
import { listAttachments, type Attachment } from '../pdf/attachments.ts'
import { startsWith } from '../pdf/pdf-cursor.ts'
import { openPdf, type PdfDocument } from '../pdf/pdf-document.ts'
import { PictureError } from '../picture-error.ts'

/** What a PDF holds. */
export interface CertificateContents {
  /** At least one; the first is the one that counts. */
  readonly credentials: readonly AttachedCredential[]
}

export interface AttachedCredential {
  /** Exactly as it was attached: compact JWS or JSON. */
  readonly text: string
  /** What the attached file is called. */
  readonly name: string
  readonly mediaType?: string
}

export interface ReadCertificateOptions {
  /** Size of the file, in bytes. @default 67108864 */
  readonly maxBytes?: number
}

const maxCredentialBytes = 5 * 1024 * 1024

/**
 * The credentials attached to a PDF, by whatever program it was made. Nothing is verified here, and
 * nothing of the PDF is run, drawn or fetched.
 *
 * @see ISO 32000-2, 7.11.4 (embedded files), 14.13 (associated files)
 * @throws {PictureError} `not_a_pdf`, `no_credential`, `malformed_pdf`, `encrypted_pdf`,
 *   `unsupported_pdf`; `too_large` above `maxBytes`, 100 attachments, or 5 MiB of one credential
 * @example
 * const { credentials } = await readCertificate(await readFile('certificate.pdf'))
 * console.log(credentials[0]?.text)
 */
export async function readCertificate(
  bytes: Uint8Array,
  { maxBytes = 64 * 1024 * 1024 }: ReadCertificateOptions = {},
): Promise<CertificateContents> {
  if (bytes.length > maxBytes) {
    const message = `The PDF has ${bytes.length} bytes; at most ${maxBytes} are read (options.maxBytes).`
    throw new PictureError('too_large', message)
  }
  const pdf = await openPdf(bytes)
  const credentials: AttachedCredential[] = []
  for (const attachment of await listAttachments(pdf)) {
    const text = await textOf(pdf, attachment)
    if (text === undefined || !isCredential(text, attachment)) continue
    const { name, mediaType } = attachment
    credentials.push({ text, name, ...(mediaType === undefined ? {} : { mediaType }) })
  }
  if (credentials.length > 0) return { credentials }
  const message =
    'No credential is attached to the PDF. Printing a certificate to a new PDF leaves it out: use the original file.'
  throw new PictureError('no_credential', message)
}

/** Whether a file is a PDF, by its first bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, '%PDF-')
}

/** The attachment as text, if it begins as a credential does; other files are not looked into. */
async function textOf(pdf: PdfDocument, attachment: Attachment): Promise<string | undefined> {
  const bytes = await pdf.unpack(attachment.stream, maxCredentialBytes)
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^\xef\xbb\xbf/, '')
  if (!/^\s*(?:\{|eyJ)/.test(start)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What is called a credential is handed on even if it is damaged: whoever verifies says how. */
function isCredential(text: string, { name }: Attachment): boolean {
  if (/^credential\.(?:json|jwt)$/.test(name)) return true
  const parsed = parseCredential(text)
  if (!parsed.ok) return false
  return parsed.credential.kind !== 'document' && parsed.credential.kind !== 'status-list'
}
