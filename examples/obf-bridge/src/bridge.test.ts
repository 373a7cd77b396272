import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKey, verify, type Bundle } from 'openboat/node'
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
  expect(revoked).toMatchObject({ reasons: [{ check: 'status.not-revoked' }], endorsed: false })
})

test('what holds is a file with an endorsement, and both verify without the factory', async () => {
  const files = await readdir(folder)
  expect(files).toHaveLength(4 * 3 + 1)
  const read = async (file: string) => await readFile(join(folder, file), 'utf8')
  for (const bundleFile of files.filter((name) => name.endsWith('.bundle.json'))) {
    const name = bundleFile.replace('.bundle.json', '')
    const replay = JSON.parse(await read(bundleFile)) as Bundle
    const badge = await verify(await read(`${name}.json`), { replay })
    const endorsement = await verify(await read(`${name}.endorsement.json`), { offline: true })
    expect([badge.verdict, endorsement.verdict], name).toEqual(['verified', 'verified'])
  }
})

test('the report names nobody', async () => {
  const report = await readFile(join(folder, 'report.md'), 'utf8')
  expect(report).toContain('| Welding, level 1 | rejected | status.not-revoked | no |')
  expect(report).not.toContain('@')
})
