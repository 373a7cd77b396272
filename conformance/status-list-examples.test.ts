import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import { createStatusList, statusEntry, type StatusPurpose } from '@openboat/status'
import { describe, expect, test } from 'vitest'
import { allCases, fixtures, fixturesExist, whyMissing } from './third-party-cases.ts'

// Bitstring Status List 1.0, sections 2.1, 2.2 and C: what its examples show is what we write.

const examples = allCases()
  .filter(({ group }) => group === 'w3c-bitstring-status-list')
  .map(({ id, file }) => {
    const document = JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as JsonObject
    return { id, document }
  })

describe('the lists', () => {
  const lists = examples.filter(
    ({ document }) =>
      isJsonObject(document['credentialSubject']) && 'encodedList' in document['credentialSubject'],
  )

  for (const { id, document } of lists) {
    test(`${id} is the list that we make of its own words`, async () => {
      const { '@context': _contexts, credentialSubject, ...theirs } = document
      const { id: _subject, ...subject } = isJsonObject(credentialSubject) ? credentialSubject : {}
      const ours = await createStatusList({
        id: String(theirs['id']),
        issuer: String(theirs['issuer']),
        validFrom: String(theirs['validFrom']),
        purpose: subject['statusPurpose'] as StatusPurpose,
      })
      expect(ours).toMatchObject(theirs)
      expect(ours['credentialSubject']).toMatchObject(subject)
    })
  }

  test('are there', ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    expect(lists.length).toBe(2)
  })
})

describe('the entries', () => {
  const entries = examples.flatMap(({ id, document }) =>
    asList(document['credentialStatus'])
      .filter(isJsonObject)
      .map((entry) => ({ id, entry })),
  )

  for (const { id, entry } of entries) {
    test(`${String(entry['id'])} in ${id} is the entry that we make`, () => {
      expect(
        statusEntry({
          list: String(entry['statusListCredential']),
          index: Number(entry['statusListIndex']),
          purpose: entry['statusPurpose'] as StatusPurpose,
        }),
      ).toEqual(entry)
    })
  }

  test('are there', ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    expect(entries.length).toBe(7)
  })
})
