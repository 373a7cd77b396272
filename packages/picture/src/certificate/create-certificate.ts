import { badgeColors, type BadgeColor } from '../badge/palette.ts'
import { hashText } from '../badge/seed.ts'
import { PictureError } from '../picture-error.ts'
import type { Rasterizer } from '../rasterizer.ts'
import type { Fonts } from '../text/fonts.ts'
import { contentOf, type CertificateContent } from './certificate-content.ts'
import { drawPage, page } from './certificate-page.ts'
import { printablePicture } from './printable-picture.ts'
import {
  certificateWords,
  type CertificateWords,
  type PictureLanguage,
} from './certificate-words.ts'
import type { Pdf } from './paint.ts'

export interface CertificateOptions {
  readonly fonts: Fonts
  /** Language of the page, and which of the badge's texts are taken. @default 'en' */
  readonly language?: PictureLanguage
  /** PNG, JPEG or, with a `rasterizer`, SVG. @default the badge is drawn, as by `drawBadge` */
  readonly picture?: Uint8Array
  /** Needed for a picture in SVG. */
  readonly rasterizer?: Rasterizer
  /** @default the name in the badge, if it has one in plain text */
  readonly recipientName?: string
  /** Where the QR code leads. @default the badge's id, if that is an http(s) URL; else there is no code */
  readonly verificationUrl?: string
  /** How many endorsements were found good: the page says so from 1 on. @default 0 */
  readonly endorsements?: number
  /** @default one that follows from the achievement's name */
  readonly color?: BadgeColor
}

/**
 * A printable certificate (PDF, A4 on its side) of a badge of any generation, with the badge itself
 * attached, byte for byte. Its structure is tagged and its language stated, for screen readers; the
 * same input gives the same bytes. Nothing is verified here: verify the badge first.
 *
 * @see ISO 32000-2, 14.13 (associated files); OB 3.0 #data-models
 * @param credential  JSON or compact JWS, as it was issued.
 * @throws {PictureError} `not_a_credential`; `unusable_picture`; `missing_glyphs`; `bad_argument`
 * @example
 * const pdf = await createCertificate(credential, { fonts, language: 'fr' })
 */
export async function createCertificate(
  credential: string,
  options: CertificateOptions,
): Promise<Uint8Array> {
  const { language = 'en', fonts, endorsements = 0, color } = options
  requireOptions(options)
  const content = contentOf(credential, { ...options, language })
  const words = certificateWords[language]
  const picture = printablePicture(options.picture, options.rasterizer)
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument(documentOptions(content, words, language, fonts))
  const bytes = bytesOf(pdf)
  for (const face of [...fonts.regular, ...fonts.bold]) pdf.registerFont(face.name, face.bytes)
  drawPage(pdf, {
    content,
    words,
    language,
    endorsements,
    fonts,
    picture,
    color: color ?? colorFor(content.achievement),
  })
  attach(pdf, credential, content, words)
  pdf.end()
  return await bytes
}

function requireOptions({ language, color, endorsements = 0 }: CertificateOptions): void {
  const languages = Object.keys(certificateWords)
  if (language !== undefined && !languages.includes(language)) {
    throw wrong('language', `one of ${languages.join(', ')}`)
  }
  if (color !== undefined && !badgeColors.includes(color)) {
    throw wrong('color', `one of ${badgeColors.join(', ')}`)
  }
  if (!Number.isInteger(endorsements) || endorsements < 0) {
    throw wrong('endorsements', 'a whole number from 0')
  }
}

function wrong(name: string, expected: string): PictureError {
  return new PictureError('bad_argument', `options.${name}: expected ${expected}.`)
}

function colorFor(name: string): BadgeColor {
  return badgeColors[(hashText(name) >>> 8) % badgeColors.length] ?? 'ocean'
}

function documentOptions(
  content: CertificateContent,
  words: CertificateWords,
  language: PictureLanguage,
  fonts: Fonts,
): PDFKit.PDFDocumentOptions {
  const title = words.title(content.achievement, content.recipient)
  return {
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    // Uncompressed, because what zlib makes differs between machines; the text is short anyway.
    compress: false,
    // Without this pdfkit opens Helvetica; the type knows names only, the code files too.
    font: fonts.regular[0]?.bytes as unknown as string,
    info: {
      Producer: 'OpenBoat',
      Creator: 'OpenBoat',
      CreationDate: content.moment,
      // pdfkit writes it into XML as it stands.
      ...(/[&<>]/.test(title) ? {} : { Title: title }),
    },
  }
}

function attach(
  pdf: Pdf,
  credential: string,
  { envelope, moment }: CertificateContent,
  words: CertificateWords,
): void {
  const isJwt = envelope === 'jwt'
  const options = {
    name: isJwt ? 'credential.jwt' : 'credential.json',
    type: isJwt ? 'application/vc+jwt' : 'application/json',
    description: words.attachment,
    relationship: 'Source',
    creationDate: moment,
    modifiedDate: moment,
  }
  pdf.file(new TextEncoder().encode(credential) as Buffer, options)
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => resolve(joined(chunks)))
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
