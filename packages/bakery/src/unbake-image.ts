import { bakeTags } from './bake-tag.ts'
import { BakeryError } from './bakery-error.ts'
import type { ImageKind } from './image-kind.ts'
import type { ScannedCredential } from './image-scan.ts'
import { refuseLargeCredential, refuseLargeImage, withDefaults, type Limits } from './limits.ts'
import type { BakeProblem, UnbakedCredential, UnbakedImage } from './unbaked-image.ts'
import { utf8Length } from './utf8.ts'

/** What a scan came across, not read yet. */
export interface Scanned {
  readonly credentials: readonly ScannedCredential[]
  readonly problems: readonly BakeProblem[]
}

export async function unbakeImage(
  kind: ImageKind,
  image: Uint8Array,
  limits: Limits,
): Promise<UnbakedImage> {
  const { maxBytes, maxCredentialBytes } = withDefaults(limits)
  refuseLargeImage(image.length, maxBytes)
  return readScanned(kind, scanImage(kind, image, maxCredentialBytes), maxCredentialBytes)
}

export function scanImage(kind: ImageKind, image: Uint8Array, maxCredentialBytes: number): Scanned {
  const credentials: ScannedCredential[] = []
  const scan = kind.scan({
    maxCredentialBytes,
    onCredential: (credential) => credentials.push(credential),
  })
  scan.write(image)
  return { credentials, problems: scan.end() }
}

/** Reads what was found, the one that counts first. */
export async function readScanned(
  { format }: ImageKind,
  scanned: Scanned,
  maxCredentialBytes: number,
): Promise<UnbakedImage> {
  const credentials: UnbakedCredential[] = []
  const problems: BakeProblem[] = []
  let bytesLeft = maxCredentialBytes
  for (const found of scanned.credentials.toSorted((a, b) => a.rank - b.rank)) {
    const { credential, problems: more } = await found.read(bytesLeft)
    problems.push(...more)
    if (credential === undefined) continue
    const bytes = utf8Length(credential.text)
    refuseLargeCredential(bytes, bytesLeft)
    bytesLeft -= bytes
    credentials.push(credential)
  }
  problems.push(...scanned.problems)
  if (credentials.length === 0) throw nothingFound(problems)
  return { format, credentials, problems: [...problems, ...severalOfOneTag(credentials)] }
}

export function nothingFound(problems: readonly BakeProblem[]): BakeryError {
  const codes = ['truncated', 'unreadable', 'empty']
  const found = problems.find(({ code }) => codes.includes(code))
  const isSound = found === undefined || found.code === 'empty'
  return new BakeryError(isSound ? 'no_credential' : 'malformed_image', {
    message:
      found?.message ??
      'Nothing is baked into this image: it is the picture of the badge class, or a copy that was saved again',
  })
}

// An OB 2.0 and an OB 3.0 credential may share an image; two of one generation may not.
function severalOfOneTag(credentials: readonly UnbakedCredential[]): BakeProblem[] {
  return bakeTags.flatMap((tag) => {
    const count = credentials.filter((found) => found.tag === tag).length
    const message = `The image holds ${count} credentials tagged ${tag}; the first one counts`
    return count > 1 ? [{ code: 'several', message }] : []
  })
}
