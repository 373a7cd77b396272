import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKey, verify } from 'openboat/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bridge, type BridgeRow } from './bridge.ts'
import { openLocalFactory } from './local-factory.ts'

let folder = ''
let rows: readonly BridgeRow[] = []
let local: Awaited<ReturnType<typeof openLocalFactory>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obf-bridge-test-'))
  local = await openLocalFactory()
  const endorser = {
    name: 'Shipyard',
    key: await generateKey('ed25519'),
    comment: 'We recognise it.',
  }
  rows = await bridge({ ...local, folder, endorser, allowOrigins: [local.factory] })
})
afterAll(async () => {
  await local.close()
  await rm(folder, { recursive: true, force: true })
})

test('four badges of the account hold, and the revoked one does not', () => {
  expect(rows.map(({ verdict }) => verdict).toSorted()).toEqual([
    'rejected',
    'verified',
    'verified',
    'verified',
    'verified',
  ])
  const [revoked] = rows.filter(({ verdict }) => verdict === 'rejected')
  expect(revoked).toMatchObject({ reasons: ['status.not-revoked'], endorsed: false })
})

test('what holds is a file with an endorsement beside it, and both verify', async () => {
  const files = await readdir(folder)
  expect(files).toHaveLength(4 * 2 + 1)
  const allowOrigins = [local.factory]
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const report = await verify(await readFile(join(folder, file)), { allowOrigins })
    expect(report.verdict, file).toBe('verified')
  }
})

test('the report names nobody', async () => {
  const report = await readFile(join(folder, 'report.md'), 'utf8')
  expect(report).toContain('| Welding, level 1 | rejected | status.not-revoked | no |')
  expect(report).not.toContain('@')
})
