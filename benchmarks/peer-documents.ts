import { createContextLoader } from '@openboat/proof'

const contexts = createContextLoader()

/** Contexts and did:key documents for Digital Bazaar's libraries; nothing comes from the network. */
export async function peerDocuments(
  url: string,
): Promise<{ documentUrl: string; document: object }> {
  if (!url.startsWith('did:key:')) return { documentUrl: url, document: await contexts(url) }
  const [did = ''] = url.split('#')
  const publicKeyMultibase = did.slice('did:key:'.length)
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    assertionMethod: [method.id],
    verificationMethod: [method],
  }
  return { documentUrl: url, document: url.includes('#') ? method : controller }
}
