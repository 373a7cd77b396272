/** Only its method knows where the document of a DID is: no source can go by the text alone. */
export function isDid(id: string): boolean {
  return id.startsWith('did:')
}
