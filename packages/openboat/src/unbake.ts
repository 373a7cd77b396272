import type { BakedForm, BakeProblem, BakeTag, ImageFormat } from '@openboat/bakery'
import { isPdf } from './open-pdf.ts'

export interface Unbaked {
  readonly format: ImageFormat | 'pdf'
  /** The first credential's text, exactly as baked: the one that counts. */
  readonly credential: string
  /** At least one. */
  readonly credentials: readonly UnbakedItem[]
  /** Deviations that did not keep a credential from being read. */
  readonly problems: readonly BakeProblem[]
}

export interface UnbakedItem {
  /** Exactly as baked or attached: a compact JWS, JSON, or (OB 0.5 to 2.0) the URL of an assertion. */
  readonly text: string
  /** How it is stored. */
  readonly form: BakedForm | 'attachment'
  /** In an image: for which generation of badges. */
  readonly tag?: BakeTag
  /** In a PDF: what the attached file is called. */
  readonly name?: string
}

/**
 * Reads the credential from a baked PNG or SVG, or from a PDF that it is attached to.
 *
 * @see OB 3.0 #png-extracting, #svg-baking; OB 2.0 Baking; ISO 32000-2, 14.13
 * @throws {BakeryError} `not_an_image` if it is neither; `no_credential` if nothing is baked in;
 *   `malformed_image`; `too_large` above 10 MiB
 * @throws {PictureError} of a PDF: `no_credential`, `malformed_pdf`, `encrypted_pdf`,
 *   `unsupported_pdf`, `too_large`
 * @example
 * const { credential, format } = await unbake(await readFile('badge.png'))
 */
export async function unbake(file: Uint8Array): Promise<Unbaked> {
  return isPdf(file) ? await fromPdf(file) : await fromImage(file)
}

async function fromImage(image: Uint8Array): Promise<Unbaked> {
  const { unbake: unbakeImage } = await import('@openboat/bakery')
  const { format, credentials, problems } = await unbakeImage(image)
  const [first] = credentials
  if (first === undefined) throw new TypeError('unbakeImage answers at least one credential')
  return { format, credential: first.text, credentials, problems }
}

async function fromPdf(pdf: Uint8Array): Promise<Unbaked> {
  const { readCertificate } = await import('@openboat/picture/read')
  const { credentials } = await readCertificate(pdf)
  const [first] = credentials
  if (first === undefined) throw new TypeError('readCertificate answers at least one credential')
  const items = credentials.map(({ text, name }) => ({ text, name, form: 'attachment' as const }))
  return { format: 'pdf', credential: first.text, credentials: items, problems: [] }
}
