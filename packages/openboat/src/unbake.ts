import { unbake as unbakeImage, type UnbakedImage } from '@openboat/bakery'

export interface Unbaked extends UnbakedImage {
  /** The first credential's text, exactly as baked: the one that counts. */
  readonly credential: string
}

/**
 * Reads the credential from a baked PNG or SVG.
 *
 * @see OB 3.0 #png-extracting, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image` if it is neither PNG nor SVG; `no_credential` if nothing is
 *   baked in; `malformed_image`; `too_large` above 10 MiB
 * @example
 * const { credential, format } = await unbake(await readFile('badge.png'))
 */
export async function unbake(image: Uint8Array): Promise<Unbaked> {
  const unbaked = await unbakeImage(image)
  const [first] = unbaked.credentials
  if (first === undefined) throw new TypeError('unbakeImage answers at least one credential')
  return { ...unbaked, credential: first.text }
}
