import type * as X509 from '@peculiar/x509'

/** The library, which wants a polyfill before itself. */
export async function loadX509(): Promise<typeof X509> {
  await import('reflect-metadata')
  return await import('@peculiar/x509')
}
