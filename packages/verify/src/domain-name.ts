/**
 * A domain as addresses write it: small letters, and `xn--…` for other scripts; with its port unless
 * that is the usual one, and with the `*.` that stands for all below. `undefined` for what is none.
 *
 * @see URL Standard #host-parsing
 */
export function normalDomain(text: string): string | undefined {
  if (usual.test(text)) return text
  const [, wildcard = '', host = ''] = /^(\*\.)?(.*)$/su.exec(text.trim()) ?? []
  if (!/^[^\s/?#@\\%*[\]]+$/u.test(host) || !URL.canParse(`https://${host}`)) return undefined
  const { host: normal, hostname } = new URL(`https://${host}`)
  return usual.test(hostname) ? wildcard + normal : undefined
}

const usual = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/
