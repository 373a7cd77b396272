import {
  createStatusList,
  createStatusList2021,
  statusEntry,
  statusEntry2021,
} from '@openboat/status'
import {
  createOneEdTechRevocationList,
  oneEdTechStatusEntry,
} from '@openboat/status/revocation-lists'
import { expect, test } from 'vitest'
import { badge, issuer, signed } from '../badge.fixture.ts'
import { goodBadge } from '../good-reports.fixture.ts'
import { listUrl } from '../status.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

// Lists and entries as `@openboat/status` writes them mean to a verification what their author meant.

const place = { list: listUrl, index: 94_567 }
const basics = { id: listUrl, issuer, validFrom: '2026-01-01T00:00:00Z' }
const contexts = badge()['@context'] as string[]

const notRevoked = linesBut(goodBadge, { 'status.not-revoked': 'passed' })
const revoked = linesBut(goodBadge, {
  verdict: 'rejected',
  'status.not-revoked': 'failed revoked',
})

test.each(['lenient', 'strict'] as const)('a message is shown (%s)', async (profile) => {
  const statuses = {
    purpose: 'message',
    size: 2,
    messages: ['en règle', 'à compléter', 'en recours', 'clos'],
  } as const
  const values = [[place.index, 2]] as const
  const list = await createStatusList({ ...basics, ...statuses, ttl: 300_000, values })
  const input = await signed(badge({ credentialStatus: statusEntry({ ...place, ...statuses }) }))
  const report = await verifyIn({ [listUrl]: await signed(list) }, input, { profile })
  expect(linesOf(report)).toEqual(
    linesBut(goodBadge, { 'status.not-revoked': [], 'status.message': 'warning message' }),
  )
  expect(report.findings.find(({ check }) => check === 'status.message')).toMatchObject({
    message: 'The issuer has a message about the credential: en recours',
    details: { value: 2, message: 'en recours' },
  })
})

test('one list for two purposes answers each entry by its own place', async () => {
  const purpose = ['revocation', 'suspension'] as const
  const list = await createStatusList({ ...basics, purpose, values: [8] })
  const suspension = statusEntry({ list: listUrl, index: 8, purpose: 'suspension' })
  const input = badge({
    credentialStatus: [statusEntry({ ...place, purpose: 'revocation' }), suspension],
  })
  const report = await verifyIn({ [listUrl]: await signed(list) }, await signed(input))
  expect(linesOf(report)).toContain('status.not-revoked passed')
  expect(linesOf(report)).toContain('status.not-suspended failed suspended')
})

test.each([
  ['does not name the badge', [], notRevoked],
  ['names the badge', [place.index], revoked],
])('a StatusList2021 that %s', async (_, values, expected) => {
  const list = await createStatusList2021({ ...basics, purpose: 'revocation', values })
  const input = badge({
    '@context': [...contexts, 'https://w3id.org/vc/status-list/2021/v1'],
    credentialStatus: statusEntry2021({ ...place, purpose: 'revocation' }),
  })
  const report = await verifyIn({ [listUrl]: await signed(list) }, await signed(input))
  expect(linesOf(report)).toEqual(expected)
})

test.each([
  ['does not name the badge', () => [], notRevoked],
  ['names the badge', (id: string) => [id], revoked],
])('a list of 1EdTech that %s', async (_, revokedOf, expected) => {
  const input = badge({
    '@context': [...contexts, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    credentialStatus: oneEdTechStatusEntry(listUrl),
  })
  const list = createOneEdTechRevocationList({
    id: listUrl,
    issuer,
    revoked: revokedOf(String(input['id'])),
  })
  expect(linesOf(await verifyIn({ [listUrl]: list }, await signed(input)))).toEqual(expected)
})
