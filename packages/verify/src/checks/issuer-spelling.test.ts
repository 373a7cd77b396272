import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge } from '../badge.fixture.ts'
import type { Finding } from '../finding.ts'
import { verifyIn } from '../world.fixture.ts'

async function findingsFor(issuer: JsonObject): Promise<readonly Finding[]> {
  const { findings } = await verifyIn({}, badge({ issuer: { type: ['Profile'], ...issuer } }))
  return findings.filter(({ check }) => check === 'issuer.unambiguous')
}

describe('the domain of an issuer', () => {
  // With a Cyrillic а.
  const mixed = 'xn--pris-53d'

  it.each([
    [`https://${mixed}.example/issuer`, 'mixed_scripts', `${mixed}.example`],
    [`http://www.${mixed}.example/`, 'mixed_scripts', `www.${mixed}.example`],
    ['https://pаris.example/', 'mixed_scripts', `${mixed}.example`],
    [`did:web:${mixed}.example`, 'mixed_scripts', `${mixed}.example`],
    [`did:web:${mixed}.example%3A8443:lycee`, 'mixed_scripts', `${mixed}.example`],
    [`did:web:${mixed}.example%3a8443`, 'mixed_scripts', `${mixed}.example`],
    ['https://сосо.example/', 'all_look_alike', expect.stringMatching(/^xn--.*\.example$/)],
  ])('%s looks like another', async (id, code, domain) => {
    const [found, ...others] = await findingsFor({ id })
    expect(others).toEqual([])
    expect(found).toMatchObject({ outcome: 'warning', path: '/issuer', details: { code, domain } })
    expect(found?.details?.['shown']).toMatch(/\.example$/)
    expect(found?.details?.['shown']).not.toContain('xn--')
  })

  it.each([
    'https://paris.example/issuer',
    'https://école.example/issuer',
    'https://xn--.example/issuer',
    `https://paris.example/${mixed}`,
    `https://paris.example/?https://${mixed}.example`,
    `did:web:paris.example:${mixed}`,
    `did:key:${mixed}.example`,
    `urn:https://${mixed}.example`,
    `ftp://${mixed}.example/`,
    `did:web:${mixed} example`,
    'https://',
  ])('%s does not', async (id) => {
    expect(await findingsFor({ id })).toEqual([])
  })
})

describe('the name of an issuer', () => {
  it.each([
    ['Univеrsité de Paris', 'mixed_scripts'],
    ['Université – de Pаris', 'mixed_scripts'],
    ['Univer\u200bsité', 'invisible'],
  ])('%j mixes letters', async (name, code) => {
    expect(await findingsFor({ name })).toMatchObject([
      { outcome: 'warning', path: '/issuer/name', details: { code, name } },
    ])
  })

  // Words of two scripts beside each other are not mixed, and whole words of another script are its own.
  it.each(['Université de Paris', 'Школа Paris', 'Школа-Paris', 'сосо', '学校', ''])(
    '%j does not',
    async (name) => {
      expect(await findingsFor({ name })).toEqual([])
    },
  )

  it('and its domain are told one by one', async () => {
    const found = await findingsFor({ id: 'https://pаris.example/', name: 'Pаris' })
    expect(found.map(({ path }) => path)).toEqual(['/issuer', '/issuer/name'])
  })
})
