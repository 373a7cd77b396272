import { dataModelCodes, parseIssueCodes } from '@openboat/model'
import { ClrCredential } from '@openboat/model/clr2'
import { AssertionV05, AssertionV10, BadgeClassV10, IssuerV10 } from '@openboat/model/ob1'
import { Assertion, Endorsement, RevocationList } from '@openboat/model/ob2'
import { EndorsementCredential, OpenBadgeCredential, Proof } from '@openboat/model/ob3'
import { check, type CheckReport } from 'openboat'
import { describe, expect, test } from 'vitest'
import { faultFiles, type FaultFile } from './fault-corpus.ts'
import { untouchedProperties, type SchemaUse } from './schema-properties.ts'
import { unreadable } from './unreadable.ts'

// A document that is broken in exactly one way: everything that is said of it is compared, in both
// profiles, and every reason that can be given is given somewhere.

type Profile = 'strict' | 'lenient'

function against(report: CheckReport): string[] {
  return report.findings
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ outcome, check: id, path, details }) =>
      [outcome, id, path, details?.['code']].join(' '),
    )
}

const inProfile = (lines: readonly string[], profile: Profile): string[] =>
  lines.map((line) => (profile === 'strict' ? line.replace(/^warning/, 'failed') : line))

/** What is asked of a document, whatever comes out. */
function questionsOf(report: CheckReport): string[] {
  return [...new Set(report.findings.map(({ check: id }) => id))]
}

const files = faultFiles()

describe.each(files)('$name', ({ bases, known, faults }) => {
  test.each(Object.entries(bases))('%s is without a fault', (name, document) => {
    for (const profile of ['strict', 'lenient'] as const)
      expect(against(check(document, { profile }))).toEqual(inProfile(known[name] ?? [], profile))
  })

  test.each(faults)('$base: $fault ($at)', ({ base, document, findings }) => {
    expect(findings).not.toEqual(known[base] ?? [])
    for (const profile of ['strict', 'lenient'] as const) {
      const report = check(document, { profile })
      expect(against(report)).toEqual(inProfile(findings, profile))
      expect(report.conforms).toBe(!against(report).some((line) => line.startsWith('failed')))
      const asked = questionsOf(check(bases[base] ?? {}, { profile }))
      expect(asked).toEqual(expect.arrayContaining(questionsOf(report)))
    }
  })

  test('every question asked has a document that fails it', () => {
    const asked = Object.values(bases).flatMap((document) =>
      // What is asked of the badge in a JWT is broken in the files about badges.
      typeof document === 'string' ? ['model.jwt-claims'] : questionsOf(check(document)),
    )
    const broken = new Set(
      faults.flatMap(({ findings }) => findings.map((line) => line.split(' ')[1])),
    )
    expect(asked.filter((id) => !broken.has(id))).toEqual([])
  })
})

test('every reason has a document, and every document one of the reasons', () => {
  const written = Object.entries(dataModelCodes).flatMap(([id, codes]) =>
    codes.map((code) => `${id} ${code}`),
  )
  expect([...new Set(files.flatMap(reasonsIn))].toSorted()).toEqual(written.toSorted())
})

function reasonsIn({ faults }: FaultFile): string[] {
  return faults.flatMap(({ findings }) =>
    findings.map((line) => {
      const [, id, , code] = line.split(' ')
      return `${id} ${code}`
    }),
  )
}

test('a fault is described once', () => {
  for (const { name, faults } of files) {
    const titles = faults.map(({ base, fault, at }) => `${name} ${base} ${fault} ${at}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  }
})

test('every property of every class has a document in which it is wrong', () => {
  const uses = Object.entries(schemas).flatMap(([name, classes]) => {
    const pointers = files.flatMap((file) =>
      file.name === name ? file.faults.map(({ at }) => at) : [],
    )
    return classes.map((schema): SchemaUse => [schema, pointers])
  })
  // What stands in a proof is asked when it is checked.
  expect(untouchedProperties(uses, [Proof])).toEqual([])
})

/** The classes that the files of the corpus are about. */
const schemas = {
  'open-badge-3': [OpenBadgeCredential],
  'endorsement-3': [EndorsementCredential],
  'clr-2': [ClrCredential],
  'open-badge-2': [Assertion, Endorsement, RevocationList],
  'open-badge-1': [AssertionV05, AssertionV10, BadgeClassV10, IssuerV10],
}

describe('what cannot be read', () => {
  test.each(unreadable)('$fault', ({ input, issues }) => {
    const report = check(input())
    expect(report).toMatchObject({ conforms: false, version: 'unknown', kind: 'unknown' })
    expect(against(report)).toEqual(issues.map((issue) => `failed input.readable ${issue}`))
  })

  test('every reason has its input', () => {
    const given = unreadable.flatMap(({ issues }) => issues.map((issue) => issue.split(' ').at(-1)))
    expect(new Set(given)).toEqual(new Set(parseIssueCodes))
  })
})
