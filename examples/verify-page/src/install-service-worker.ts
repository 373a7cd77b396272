/** Of the browser's API for trusted types, which TypeScript does not know yet, the part used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

const file = 'service-worker.js'

/** Makes the page work without a connection; where that cannot be, it works with one. */
export function installServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(trusted(file)).catch(() => undefined)
}

/** The policy of the page (CSP) lets scripts be loaded only where this line says so. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('own-files', {
    createScriptURL: (wanted) => (wanted === file ? wanted : ''),
  })
  return policy?.createScriptURL(url) ?? url
}
