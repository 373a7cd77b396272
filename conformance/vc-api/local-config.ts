import type { JsonObject } from '@openboat/model'
import type { Issuer } from './issuer.ts'

/** How the W3C suites are told whom to test, in their own form. */
export function localConfig(baseUrl: string, issuers: readonly Issuer[]): JsonObject {
  const all = issuers.map((issuer) => settingsOf(baseUrl, issuer))
  const at = (path: string, chosen: readonly Settings[] = all) =>
    chosen.map(({ base, ...settings }) => ({ ...settings, endpoint: `${base}${path}` }))
  const presenters = all.filter(({ tags }) => presented.some((tag) => tags.includes(tag)))
  const holders = all
    .filter(({ tags }) => tags.includes('ecdsa-sd-2023'))
    .map((settings) => ({ ...settings, tags: ['vcHolder', ...settings.tags] }))
  const implementation = {
    name: 'OpenBoat',
    implementation: 'OpenBoat',
    issuers: at('/credentials/issue'),
    verifiers: at('/credentials/verify'),
    vpVerifiers: at('/presentations/verify', presenters),
    vcHolders: at('/credentials/derive', holders),
  }
  return {
    settings: { enableInteropTests: false, testAllImplementations: false },
    implementations: [implementation],
  }
}

const presented = ['vc2.0', 'BitstringStatusList']
const curves: Readonly<Record<string, string>> = { p256: 'P-256', p384: 'P-384' }

interface Settings {
  readonly base: string
  readonly id: string
  readonly tags: string[]
  readonly supports: JsonObject
  readonly [name: string]: JsonObject[string]
}

function settingsOf(baseUrl: string, { id, endpoint }: Issuer): Settings {
  const curve = curves[endpoint.keyType]
  const keyTypes = curve === undefined ? {} : { supportedEcdsaKeyTypes: [curve] }
  const isFor2 = presented.some((tag) => endpoint.tags.includes(tag))
  const vc = isFor2 ? ['2.0'] : ['1.1', '2.0']
  return {
    base: `${baseUrl}/${endpoint.name}`,
    id,
    tags: [...endpoint.tags],
    ...keyTypes,
    supports: { vc, ...(curve === undefined ? {} : { keyTypes: [curve] }) },
  }
}
