import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from '@openboat/resolve'

/** One case that somebody else wrote, with the outcome they expect. */
export interface Case {
  readonly id: string
  readonly group: string
  readonly kind: string
  readonly file: string
  readonly expected: 'valid' | 'invalid' | 'warning'
  readonly expectedReason: string
  /** URL -> file with the document recorded there. */
  readonly needs: Readonly<Record<string, string>>
  /** URLs that answered 404. */
  readonly unavailable?: readonly string[]
  /** Where the file itself is hosted. */
  readonly selfUrl?: string
  /** The URL to verify, where the case starts from one. */
  readonly input?: string
  /** The moment for which the label holds. */
  readonly at: string
  /** Which part of the file a case of the kind `structure-matrix` is. */
  readonly key?: string
}

/** The cases are not ours, so they live beside the repository and are read from there. */
export const fixtures = join(fileURLToPath(new URL('../../shared/fixtures', import.meta.url)))

export const fixturesExist = existsSync(join(fixtures, 'manifest.json'))

export const whyMissing = `the third-party fixtures are not at ${join('..', 'shared', 'fixtures')}`

/** Cases that a whole verification can judge; the others are for single packages. */
export function verificationCases(): Case[] {
  const kinds = ['credential', 'endorsement', 'status-list']
  return allCases().filter(({ kind }) => kinds.includes(kind))
}

export function allCases(): Case[] {
  if (!fixturesExist) return []
  return JSON.parse(readFileSync(join(fixtures, 'manifest.json'), 'utf8')) as Case[]
}

export function inputOf({ input, file }: Case): string | Uint8Array {
  return input ?? new Uint8Array(readFileSync(join(fixtures, file)))
}

/** Everything the case may look at, as a bundle: what is not in it is unreachable. */
export function bundleOf({ needs, unavailable = [], selfUrl, file, at }: Case): Bundle {
  const documents = Object.fromEntries([
    ...unavailable.map((url) => [url, { status: 404 }]),
    ...Object.entries(needs).map(([url, path]) => [url, recorded(path)]),
    ...(selfUrl === undefined ? [] : [[selfUrl, recorded(file)]]),
  ]) as Bundle['documents']
  return { format: 'openboat-bundle/1', at, documents }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.jwt': 'text/plain',
}

function recorded(path: string): Bundle['documents'][string] {
  const bytes = readFileSync(join(fixtures, path))
  const contentType = contentTypes[extname(path)] ?? 'application/ld+json'
  return contentType === 'image/png'
    ? { status: 200, contentType, bodyBase64: bytes.toString('base64') }
    : { status: 200, contentType, body: bytes.toString('utf8') }
}
