import type { CertificateOptions as Options } from '@openboat/picture'
import { isPdf } from './open-pdf.ts'
import { textOrObject, type GivenObject } from './text-or-object.ts'
import { unbake } from './unbake.ts'

export type CertificateOptions = Omit<Options, 'fonts' | 'rasterizer'>

/**
 * A printable certificate (PDF) of a badge, with the badge itself attached: `verify` and `unbake` take
 * it. Nothing is verified here: verify the badge first.
 *
 * @param badge  A baked PNG or SVG, which is then the picture of the certificate; a certificate; or a
 *   credential as JSON text, compact JWS or JSON object.
 * @throws {PictureError} `not_a_credential`, `unusable_picture`, `missing_glyphs`, `bad_argument`
 * @throws {BakeryError} as `unbake`, for an image without a badge
 * @throws {OpenBoatError} `bad_argument` for an input of another type
 * @example
 * const pdf = await certificate(await readFile('badge.png'), { language: 'fr' })
 */
export async function certificate(
  badge: Uint8Array | string | GivenObject,
  options: CertificateOptions = {},
): Promise<Uint8Array> {
  const { credential, picture } = await partsOf(badge)
  const { createCertificate } = await import('@openboat/picture')
  const { openPictureKit } = await import('./picture-kit.ts')
  return await createCertificate(credential, {
    ...(picture === undefined ? {} : { picture }),
    ...options,
    ...(await openPictureKit()),
  })
}

interface Parts {
  readonly credential: string
  readonly picture?: Uint8Array
}

async function partsOf(badge: Uint8Array | string | GivenObject): Promise<Parts> {
  if (typeof badge === 'string') return { credential: badge.trim() }
  if (!(badge instanceof Uint8Array)) {
    return { credential: JSON.stringify(textOrObject(badge, 'certificate')) }
  }
  const { detectImage } = await import('@openboat/bakery')
  if (detectImage(badge) !== undefined) {
    return { credential: (await unbake(badge)).credential, picture: badge }
  }
  if (isPdf(badge)) return { credential: (await unbake(badge)).credential }
  return { credential: new TextDecoder().decode(badge).trim() }
}
