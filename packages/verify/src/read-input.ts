import { isJsonObject, type JsonObject } from '@openboat/model'
import { isFileName } from './file-name.ts'
import type { FileOpener } from './file-opener.ts'
import { findingsOf, type Finding } from './finding.ts'
import type { Limits } from './options.ts'
import { isMisreadUtf16, isUtf16 } from './utf-16.ts'
import { VerifyError } from './verify-error.ts'

/** What an input holds: credentials to parse (none if it could not be read), and what was noticed. */
export interface ReadInput {
  readonly credentials: readonly (string | JsonObject)[]
  readonly findings: readonly Finding[]
  /**
   * An image or another file that the credential was put into: a copy wherever it was found, because
   * anybody may have uploaded it to the issuer's site.
   */
  readonly isCopy?: boolean
}

const readable = findingsOf('input.readable', 'OB 3.0 #docformat; OB 2.0 Baking')
const image = findingsOf('input.image', 'OB 3.0 #docformat; OB 2.0 Baking')

/** Bytes, text or an object to the credentials in it. An image or another file may hold several. */
export async function readInput(
  input: Uint8Array | string | object,
  limits: Limits,
  openFile?: FileOpener,
): Promise<ReadInput> {
  if (isBytes(input)) {
    return (await readFile(input, limits, openFile)) ?? (await readBytes(input, limits))
  }
  if (typeof input === 'string') return readText(input, limits)
  if (isJsonObject(input) && slipIn(input) === undefined)
    return { credentials: [input], findings: [] }
  throw new VerifyError(
    'bad_argument',
    `expected bytes (Uint8Array), text or a JSON object to verify, but got ${describe(input)}`,
  )
}

/** What the caller's opener finds, if the file is of a kind that it opens. */
async function readFile(
  bytes: Uint8Array,
  limits: Limits,
  openFile: FileOpener | undefined,
): Promise<ReadInput | undefined> {
  const opened = await openFile?.(bytes, { maxBytes: limits.maxInputBytes })
  if (opened === undefined) return undefined
  if ('credentials' in opened) {
    return { credentials: opened.credentials, findings: [], isCopy: true }
  }
  const { message, code } = opened.problem
  return code === 'too_large'
    ? { credentials: [], findings: [readable('unknown', message, { details: { code } })] }
    : unreadable(message, code)
}

async function readBytes(bytes: Uint8Array, limits: Limits): Promise<ReadInput> {
  // Loaded when there are bytes: most badges come as text.
  const { detectImage } = await import('@openboat/bakery')
  const format = detectImage(bytes)
  if (format === undefined && isUtf16(bytes)) return inUtf16()
  if (format === undefined && startsLikeText(bytes)) {
    if (bytes.length > limits.maxInputBytes) return tooLarge(bytes.length, limits)
    return readText(decode(bytes), limits)
  }
  if (format !== undefined && bytes.length > limits.maxInputBytes) {
    return tooLarge(bytes.length, limits)
  }
  return readImage(bytes, limits)
}

async function readImage(bytes: Uint8Array, limits: Limits): Promise<ReadInput> {
  const { BakeryError, unbake } = await import('@openboat/bakery')
  try {
    const { format, credentials, problems } = await unbake(bytes, {
      maxBytes: limits.maxInputBytes,
    })
    const findings = problems.map(({ code, message }) =>
      image('warning', message, { details: { code, format } }),
    )
    return { credentials: credentials.map(({ text }) => text), findings, isCopy: true }
  } catch (error) {
    if (!(error instanceof BakeryError)) throw error
    return unreadable(error.message, error.code)
  }
}

function readText(text: string, limits: Limits): ReadInput {
  if (text.length > limits.maxInputBytes) return tooLarge(text.length, limits)
  if (text.trim() === '') return unreadable('The input is empty', 'empty')
  if (isMisreadUtf16(text)) return inUtf16()
  if (isFileName(text)) {
    const message =
      'The text looks like the name of a file, and not like what is in it: give its bytes, as readFile or readBadge answers them'
    return unreadable(message, 'file_name')
  }
  return { credentials: [text], findings: [] }
}

function inUtf16(): ReadInput {
  return unreadable('The text is in UTF-16: save it as UTF-8', 'utf_16')
}

/** JSON and compact JWS both begin with ASCII; anything else is an image or no badge at all. */
function startsLikeText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  let start = hasByteOrderMark(bytes) ? 3 : 0
  while (isSpace(bytes[start])) start += 1
  const first = bytes[start]
  return first === undefined || first === 0x7b || first === 0x5b || isBase64Url(first)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}

function isBase64Url(byte: number): boolean {
  return /[A-Za-z0-9_-]/.test(String.fromCharCode(byte))
}

function unreadable(message: string, code: string): ReadInput {
  return { credentials: [], findings: [readable('failed', message, { details: { code } })] }
}

function tooLarge(size: number, limits: Limits): ReadInput {
  const message = `The input has ${size} bytes; more than ${limits.maxInputBytes} are not read (limits.maxInputBytes)`
  return {
    credentials: [],
    findings: [readable('unknown', message, { details: { code: 'too_large' } })],
  }
}

/**
 * What is often given in place of a badge, holds no member of one, and how to mend it. By what it calls
 * itself: Node loads its whole HTTP client for whoever says `Response`.
 */
const slips: ReadonlyMap<string, string> = new Map([
  ['ArrayBuffer', 'an ArrayBuffer: wrap it in new Uint8Array(…)'],
  ['Blob', 'a Blob: wrap its arrayBuffer() in new Uint8Array(…)'],
  ['File', 'a File: wrap its arrayBuffer() in new Uint8Array(…)'],
  ['Response', 'a Response: wrap its arrayBuffer() in new Uint8Array(…)'],
  ['Promise', 'a Promise: await it'],
  ['URL', 'a URL: give its href'],
])

function slipIn(value: unknown): string | undefined {
  try {
    const named = slips.get(Object.prototype.toString.call(value).slice('[object '.length, -1))
    return (
      named ?? (isIssued(value) ? 'what issue() or endorse() answers: pass its .text' : undefined)
    )
  } catch {
    return undefined
  }
}

/** The text to hand on, beside what it says and in which format. */
function isIssued(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const { text, format, credential, assertion } = value
  const isText = typeof text === 'string' && typeof format === 'string'
  return isText && (isJsonObject(credential) || isJsonObject(assertion))
}

/** A proxy that does not want to be looked at is read like any object, which finds out. */
function isBytes(value: unknown): value is Uint8Array {
  try {
    return value instanceof Uint8Array
  } catch {
    return false
  }
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return slipIn(value) ?? 'an object'
  return value === undefined ? 'undefined' : `a ${typeof value}`
}
