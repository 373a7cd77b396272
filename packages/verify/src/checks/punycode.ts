// By its file, because Node has an outdated module of the same name.
import punycode from 'punycode/punycode.js'

/**
 * The letters of a label that domain names write as `xn--…`; `undefined` if it is none.
 *
 * @see RFC 3492
 */
export function decodeLabel(label: string): string | undefined {
  if (!/^xn--[a-z0-9-]{1,59}$/i.test(label)) return undefined
  try {
    return punycode.decode(label.slice(4).toLowerCase())
  } catch {
    return undefined
  }
}
