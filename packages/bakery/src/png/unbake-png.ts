import type { Unbaking } from '../image-kind.ts'
import type { BakeProblem, UnbakedCredential } from '../unbaked-image.ts'
import { crc32 } from './crc-32.ts'
import { readPngLayout, type CredentialChunk, type PngLayout } from './png-layout.ts'
import { readTextChunk } from './text-chunk.ts'

/** Every credential of a PNG, in any legal place and any kind of text chunk. */
export async function unbakePng(image: Uint8Array, maxCredentialBytes: number): Promise<Unbaking> {
  const layout = readPngLayout(image)
  const credentials: UnbakedCredential[] = []
  const problems: BakeProblem[] = []
  let bytesLeft = maxCredentialBytes
  // "The first iTXt" is the badge: an early baker may have left its tEXt before that of a later one.
  const byRank = layout.credentials.toSorted((a, b) => rankOf(a) - rankOf(b))
  for (const chunk of byRank) {
    const { content, problems: found } = await readTextChunk(image, chunk, bytesLeft)
    problems.push(...found, ...crcProblem(image, chunk))
    if (content === undefined) continue
    bytesLeft -= content.bytes
    credentials.push({ text: content.text, tag: chunk.tag, form: content.form })
  }
  problems.push(...endProblem(image, layout))
  return { credentials, problems }
}

function rankOf({ type }: CredentialChunk): number {
  return type === 'iTXt' ? 0 : 1
}

// Policy: a wrong CRC is reported, the text is used all the same; the signature protects the text.
function crcProblem(image: Uint8Array, { start, dataEnd, tag }: CredentialChunk): BakeProblem[] {
  const stored = new DataView(image.buffer, image.byteOffset).getUint32(dataEnd)
  if (stored === crc32(image.subarray(start + 4, dataEnd))) return []
  return [{ code: 'crc', message: `The checksum of the chunk ${tag} at byte ${start} is wrong` }]
}

function endProblem(image: Uint8Array, { end, fault }: PngLayout): BakeProblem[] {
  if (fault !== undefined) return [{ code: 'truncated', message: fault }]
  const extra = image.length - (end ?? image.length)
  if (extra === 0) return []
  return [
    { code: 'after_end', message: `${extra} bytes follow the end of the PNG; they are ignored` },
  ]
}
