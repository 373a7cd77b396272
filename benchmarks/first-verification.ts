import { elsewhere } from './elsewhere.ts'
import type { Candidate } from './interleave.ts'
import { peerDocuments } from './peer-documents.ts'
import { at, sampleCredentials } from './sample-credentials.ts'

/**
 * What a program takes that loads, verifies one small credential and ends: what is loaded only when a
 * call needs it is in here.
 */
export async function firstVerification(): Promise<Candidate[]> {
  const { texts, verificationMethod } = await sampleCredentials('small', 1)
  const text = JSON.stringify(at(texts, 0))
  const documents = JSON.stringify(await documentsFor(verificationMethod))
  const now = '2026-07-01T00:00:00Z'
  return [
    elsewhere(
      'openboat verify',
      `const { verify } = await import('openboat')
      const { verdict } = await verify(text, { offline: true, at: new Date('${now}') })
      if (verdict !== 'verified') throw new Error('the sample is ' + verdict)`,
      `const text = ${text}`,
    ),
    elsewhere(
      '@digitalbazaar/vc verifyCredential',
      `const { verifyCredential } = await import('@digitalbazaar/vc')
      const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity')
      const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')
      const suite = new DataIntegrityProof({ cryptosuite })
      const credential = JSON.parse(text)
      const options = { credential, suite, documentLoader, now: '${now}' }
      const { verified } = await verifyCredential(options)
      if (!verified) throw new Error('the peer refused the sample')`,
      `const text = ${text}
      const documents = ${documents}
      const documentLoader = async (url) => ({ documentUrl: url, document: documents[url] })`,
    ),
  ]
}

/** Everything that the peer asks for, so that its process needs no library of ours to find it. */
async function documentsFor(verificationMethod: string): Promise<Record<string, object>> {
  const urls = [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/multikey/v1',
    verificationMethod,
    verificationMethod.split('#', 1)[0] ?? '',
  ]
  const found = urls.map(async (url) => [url, (await peerDocuments(url)).document] as const)
  return Object.fromEntries(await Promise.all(found))
}
