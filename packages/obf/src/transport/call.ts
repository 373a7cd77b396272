import type { Query } from './raw-request.ts'

/** One request, before credentials. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** From the root of the host, with the version: `/v2/badge/…`. */
  readonly path: string
  readonly query?: Query | undefined
  readonly body?: CallBody | undefined
  /** Whether doing it twice is the same as doing it once. */
  readonly repeatable: boolean
  /** Another host than the factory's, which must not see credentials. */
  readonly publicHost?: string
  /** What anybody can read is asked without credentials. */
  readonly anonymous?: boolean
}

export type CallBody =
  { readonly json: unknown } | { readonly form: URLSearchParams } | { readonly multipart: FormData }

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** The request line, for messages: without the query, which may hold addresses. */
export function nameOf({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/**
 * The query in the factory's way: flags are 0 and 1, lists are joined by `|`.
 *
 * @see the v1 plugins, which encode the parts and not the bar
 */
export function queryText(query: Query | undefined): string {
  const parts = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${valueText(value)}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function valueText(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'object') return value.map(encodeURIComponent).join('|')
  return encodeURIComponent(value)
}

/** An id as one segment of a path, whatever is in it. */
export function segment(id: string): string {
  return encodeURIComponent(id)
}
