import { ObfError } from '../obf-error.ts'

/** An address without a slash at its end; `https:`, or `http:` to this machine. */
export function readBaseUrl(text: string, option: string, allowHttp: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw wrong(`${option}: expected an address such as "https://openbadgefactory.com"`)
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw wrong(`${option}: expected scheme, host and path alone`)
  }
  if (url.protocol === 'http:' && !allowHttp && !isThisMachine(url.hostname)) {
    throw wrong(
      `${option}: http: would show the secret to whoever listens; use https:, or allowHttp in a closed network`,
    )
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

function wrong(message: string): ObfError {
  return new ObfError('bad_argument', { message })
}
