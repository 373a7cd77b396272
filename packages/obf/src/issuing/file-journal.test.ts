import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileTokenStore } from '../auth/file-token-store.node.ts'
import { open, rejection } from '../factory.fixture.ts'
import { faultyFactory } from './faulty-factory.fixture.ts'
import { fileJournal } from './file-journal.node.ts'
import type { JournalEntry } from './issue-journal.ts'

const entry: JournalEntry = {
  key: 'k1',
  state: 'begun',
  badgeId: 'B1',
  recipients: 2,
  issuedAt: 1,
  begunAt: 2,
}

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'obf-'))
  path = join(folder, 'issued.ndjson')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was written is there the next time, newest first', async () => {
  const first = await fileJournal(path)
  await Promise.all([first.write(entry), first.write({ ...entry, key: 'k2' })])
  await first.write({ ...entry, state: 'issued', eventId: 'E1' })
  expect(await first.read('k1')).toMatchObject({ state: 'issued', eventId: 'E1' })
  await first.close()
  const second = await fileJournal(path)
  expect(await second.read('k1')).toEqual({ ...entry, state: 'issued', eventId: 'E1' })
  expect(await second.read('k2')).toMatchObject({ state: 'begun' })
  expect(await second.read('k3')).toBeUndefined()
  await second.close()
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
})

test('the file is for its owner alone', async () => {
  const journal = await fileJournal(path)
  await journal.close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each(['{', '{"key":"k2","sta'])('a line that a crash cut off is left: %s', async (rest) => {
  writeFileSync(path, `${JSON.stringify(entry)}\n${rest}`)
  const journal = await fileJournal(path)
  await journal.write({ ...entry, key: 'k3' })
  await journal.close()
  const again = await fileJournal(path)
  expect(await again.read('k1')).toEqual(entry)
  expect(await again.read('k2')).toBeUndefined()
  expect(await again.read('k3')).toMatchObject({ key: 'k3' })
  await again.close()
})

test('another kind of file is left alone', async () => {
  writeFileSync(path, 'verdict,reason\n')
  expect(await rejection(fileJournal(path))).toMatchObject({ code: 'journal' })
  expect(readFileSync(path, 'utf8')).toBe('verdict,reason\n')
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('one process at a time; one that is gone locks nobody out', async () => {
  const first = await fileJournal(path)
  const error = await rejection(fileJournal(path))
  expect(error).toMatchObject({ code: 'journal' })
  expect(error.message).toContain(String(process.pid))
  await first.close()
  writeFileSync(`${path}.lock`, '2147483646\n')
  await (await fileJournal(path)).close()
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('a folder that is not there', async () => {
  const error = await rejection(fileJournal(join(folder, 'no', 'such')))
  expect(error).toMatchObject({ code: 'journal' })
  expect(error.message).toContain('ENOENT')
})

test('a killed run is taken up by the next one', async () => {
  const factory = faultyFactory('v2')
  const order = {
    recipients: Array.from({ length: 10 }, (_, index) => `p${index}@example.org`),
    issuedAt: new Date('2026-07-01T00:00:00Z'),
  }
  const controller = new AbortController()
  const journal = await fileJournal(path)
  const first = open('v2', factory.handler, { journal })
  const options = {
    chunkSize: 1,
    signal: controller.signal,
    onIssued: () => {
      if (factory.events.length === 4) controller.abort(new Error('killed'))
    },
  }
  await expect(first.obf.issue('B1', order, options)).rejects.toThrow(/^killed$/)
  await journal.close()
  const resumed = await fileJournal(path)
  const second = open('v2', factory.handler, { journal: resumed })
  const { issued } = await second.obf.issue('B1', order, { chunkSize: 1 })
  await resumed.close()
  expect(issued.filter(({ how }) => how === 'known')).toHaveLength(4)
  expect(factory.events.flatMap(({ recipients }) => recipients).toSorted()).toEqual(
    order.recipients,
  )
})

test('tokens between processes, for their owner alone', async () => {
  const file = join(folder, 'tokens.json')
  const token = { token: 't', expiresAt: 2, askedAt: 1 }
  expect(await fileTokenStore(file).read('v2/Org1')).toBeUndefined()
  await fileTokenStore(file).write('v2/Org1', token)
  await fileTokenStore(file).write('v1/Org1', { ...token, token: 'u' })
  expect(await fileTokenStore(file).read('v2/Org1')).toEqual(token)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, 'broken')
  expect(await fileTokenStore(file).read('v2/Org1')).toBeUndefined()
})
