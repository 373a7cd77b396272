import { placesOf } from './list-baked.ts'
import { openImage } from './image-stream.ts'
import { withStreamDefaults, type Limits } from './limits.ts'
import type { ImageKind } from './image-kind.ts'
import type { ScannedCredential } from './image-scan.ts'
import { readScanned, type Scanned } from './unbake-image.ts'
import type { BakedPlace, UnbakedImage } from './unbaked-image.ts'

/**
 * `unbake` for an image that is too large for memory or comes from far away. Holds at most 256 KiB
 * beyond the credentials. Reads to the end, because only there it is clear which one counts.
 *
 * @see OB 3.0 #png-extracting, #svg-baking; OB 2.0 Baking
 * @param options As for `unbake`; `maxBytes` has no default.
 * @throws {BakeryError} (the promise is rejected) as `unbake`; only that a credential which claims to be
 *   larger than the limit is `too_large` even where the file would break off first. The stream is
 *   cancelled then.
 * @example const { credentials: [first] } = await unbakeStream(response.body)
 */
export async function unbakeStream(
  image: ReadableStream<Uint8Array>,
  options: Limits = {},
): Promise<UnbakedImage> {
  const limits = withStreamDefaults(options)
  const { kind, scanned } = await scanStream(image, limits)
  return readScanned(kind, scanned, limits.maxCredentialBytes)
}

/**
 * `listBaked` as `unbakeStream` unbakes.
 *
 * @throws {BakeryError} (the promise is rejected) as `listBaked`. The stream is cancelled then.
 * @example const places = await listBakedStream(response.body)
 */
export async function listBakedStream(
  image: ReadableStream<Uint8Array>,
  options: Limits = {},
): Promise<BakedPlace[]> {
  const { scanned } = await scanStream(image, withStreamDefaults(options))
  return placesOf(scanned)
}

async function scanStream(
  image: ReadableStream<Uint8Array>,
  limits: Required<Limits>,
): Promise<{ kind: ImageKind; scanned: Scanned }> {
  const source = await openImage(image, limits)
  try {
    const credentials: ScannedCredential[] = []
    const scan = source.kind.scan({
      maxCredentialBytes: limits.maxCredentialBytes,
      onCredential: (credential) => credentials.push(credential),
    })
    for (;;) {
      const bytes = await source.read()
      if (bytes === undefined) break
      scan.write(bytes)
    }
    return { kind: source.kind, scanned: { credentials, problems: scan.end() } }
  } catch (error) {
    await source.cancel(error)
    throw error
  }
}
