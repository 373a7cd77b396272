import { base64urlnopad } from '@scure/base'

export type LabelMaker = (canonicalName: string) => Promise<string>

/**
 * Labels for blank nodes that only whoever knows the key can repeat.
 *
 * @see vc-di-ecdsa #createhmacidlabelmapfunction; RFC 2104
 */
export async function hmacLabels(hmacKey: Uint8Array): Promise<LabelMaker> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new Uint8Array(hmacKey)
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  return async (canonicalName) => {
    const name = new TextEncoder().encode(canonicalName)
    return `u${base64urlnopad.encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, name)))}`
  }
}
