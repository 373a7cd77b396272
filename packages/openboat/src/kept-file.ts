import type { CachingHeaders, Fetched, KeptDocument } from '@openboat/resolve'

/** The first line of a file, as JSON; the body follows, so that it needs no encoding. */
interface Header {
  readonly format: typeof FORMAT
  readonly key: string
  readonly length: number
  readonly storedAt: number
  readonly lifetime?: number
  readonly fetched: Omit<Fetched, 'body'>
}

const FORMAT = 'openboat-kept/1'

export function packKept(key: string, { fetched, ...times }: KeptDocument): Uint8Array {
  const { body, ...rest } = fetched
  const header: Header = { format: FORMAT, key, length: body.length, ...times, fetched: rest }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(line.length + body.length)
  bytes.set(line)
  bytes.set(body, line.length)
  return bytes
}

/** `undefined` for what is no such file, is another document's, or is not whole. */
export function unpackKept(bytes: Uint8Array, key: string): KeptDocument | undefined {
  const end = bytes.indexOf(0x0a)
  const header = end < 0 ? undefined : headerIn(bytes.subarray(0, end))
  if (header?.key !== key || header.length !== bytes.length - end - 1) return undefined
  const { storedAt, lifetime, fetched } = header
  return {
    storedAt,
    ...(lifetime === undefined ? {} : { lifetime }),
    fetched: { ...fetched, body: new Uint8Array(bytes.subarray(end + 1)) },
  }
}

function headerIn(line: Uint8Array): Header | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line))
    return isHeader(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isHeader(value: unknown): value is Header {
  const { format, storedAt, lifetime = 0, fetched } = membersOf(value)
  const { url, finalUrl, status, caching = {} } = membersOf(fetched)
  const numbers = [storedAt, lifetime, status]
  return (
    format === FORMAT &&
    numbers.every(Number.isFinite) &&
    [url, finalUrl].every((text) => typeof text === 'string') &&
    Object.values(caching as CachingHeaders).every((text) => typeof text === 'string')
  )
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
