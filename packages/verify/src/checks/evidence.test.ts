import { expect, it } from 'vitest'
import { badge, learnerRecord, signed } from '../badge.fixture.ts'
import { verifyBadge } from '../verify-badge.ts'
import { at, linesOf, verifyIn } from '../world.fixture.ts'

const url = 'https://issuer.example/carnet'
const digest = `sha256-${btoa(
  String.fromCharCode(
    ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('Carnet'))),
  ),
)}`
const evidence = [{ id: url, type: ['Evidence'], digestSRI: digest }]

async function linesFor(answer: string | number, asked: 'fetch' | 'ignore'): Promise<string[]> {
  const report = await verifyIn({ [url]: answer }, await signed(badge({ evidence })), {
    evidence: asked,
  })
  return linesOf(report).filter((line, place) => place === 0 || line.startsWith('evidence.'))
}

it('as it was, changed, or gone', async () => {
  expect(await linesFor('Carnet', 'fetch')).toEqual(['verified', 'evidence.unchanged passed'])
  expect(await linesFor('Carnet !', 'fetch')).toEqual([
    'rejected',
    'evidence.unchanged failed digest_mismatch',
  ])
  expect(await linesFor(404, 'fetch')).toEqual([
    'verified',
    'evidence.unchanged warning unreachable',
  ])
})

it('changed, and nobody asks', async () => {
  expect(await linesFor('Carnet !', 'ignore')).toEqual([
    'verified',
    'evidence.unchanged skipped not_asked',
  ])
})

it('nothing is fetched unless it is asked for', async () => {
  const report = await verifyIn({ [url]: 'Carnet' }, await signed(badge({ evidence })))
  expect(report.documents.map((document) => document.url)).not.toContain(url)
})

it('of several, those that a bundle holds are compared without being asked for', async () => {
  const others = ['https://issuer.example/gone', 'https://issuer.example/elsewhere']
  const several = [...evidence, ...others.map((id) => ({ ...evidence[0], id }))]
  const input = await signed(badge({ evidence: several }))
  const world = { [url]: 'Carnet', 'https://issuer.example/gone': 404 }
  const report = await verifyIn(world, input, { evidence: 'held', limits: { maxDocuments: 2 } })
  expect(linesOf(report).filter((line) => line.startsWith('evidence.'))).toEqual([
    'evidence.unchanged passed',
    'evidence.unchanged warning unreachable',
    'evidence.unchanged skipped not_asked',
  ])
  expect(report.findings.at(-1)?.message).toContain('1 linked document(s)')
  expect(report.documents.map((document) => document.url)).not.toContain(others[1])
  const changed = await verifyIn({ [url]: 'Carnet !' }, input, { evidence: 'held' })
  expect(changed.verdict).toBe('rejected')
  const nowhere = await verifyBadge(input, { at, evidence: 'held' })
  expect(linesOf(nowhere)).toContain('evidence.unchanged skipped not_asked')
})

it('resources beside the badge count like evidence; those of embedded credentials do not', async () => {
  const relatedResource = [{ id: url, digestMultibase: 'f1220' }]
  const related = await verifyIn({ [url]: 'Carnet' }, await signed(badge({ relatedResource })), {
    evidence: 'fetch',
  })
  expect(linesOf(related)).toContain('evidence.unchanged warning digest_unsupported')
  const record = await signed(learnerRecord([await signed(badge({ evidence }))]))
  const report = await verifyIn({}, record)
  expect(linesOf(report).some((line) => line.startsWith('evidence.'))).toBe(false)
  const [member] = report.contained
  expect(member && linesOf(member)).toContain('evidence.unchanged skipped not_asked')
})

it('what was looked at is named, wherever in the badge it is', async () => {
  const open = 'http://issuer.example/carnet'
  const input = badge({
    tag: null,
    evidence: [
      { id: url, type: ['Evidence'] },
      { id: url, digestSRI: digest },
    ],
    'own/member~1': { image: { id: open, digestSRI: digest } },
  })
  const world = { [url]: 'Carnet', [open]: 'Carnet' }
  const { findings } = await verifyIn(world, input, { evidence: 'fetch' })
  const found = findings.filter(({ check }) => check === 'evidence.unchanged')
  expect(found.map(({ outcome, path, details }) => [outcome, path, details])).toEqual([
    ['passed', '/evidence/1', { url }],
    ['passed', '/own~1member~01/image', { url: open }],
  ])
})

it.each([undefined, 7, 'urn:uuid:0', `urn:${url}`])(
  'a digest of what is at no address (%s) says nothing',
  async (id) => {
    const nameless = { type: ['Evidence'], digestSRI: digest }
    const input = badge({ evidence: [id === undefined ? nameless : { id, ...nameless }] })
    const { findings } = await verifyIn({}, input, { evidence: 'fetch' })
    expect(findings.some(({ check }) => check === 'evidence.unchanged')).toBe(false)
  },
)
