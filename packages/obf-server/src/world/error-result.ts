import type { FailureV2 } from '@openboat/obf/wire'

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** An error of API v2; its moment is the only one in ISO 8601. */
export function errorResult(
  status: number,
  { at, path, message }: { readonly at: Date; readonly path: string; readonly message?: string },
): FailureV2 {
  return {
    timestamp: at.toISOString().replace('Z', '+00:00'),
    status,
    error: reasons[status] ?? 'Error',
    ...(message === undefined ? {} : { message }),
    path,
  }
}
