import { ObfError } from '../obf-error.ts'
import { nameOf, type Answer, type Call } from './call.ts'

/** The id of what API v1 has made: the end of `Location`, which may be relative or whole. */
export function madeIdV1(call: Call, { headers, status }: Answer): string {
  const location = (headers.get('location') ?? '').replace(/[?#].*$/, '').replace(/\/+$/, '')
  const id = location.slice(location.lastIndexOf('/') + 1)
  if (/^\w+$/.test(id)) return id
  throw new ObfError('unexpected_answer', {
    message: `${nameOf(call)} was answered with ${status}, but without a Location that gives the id`,
    status,
  })
}
