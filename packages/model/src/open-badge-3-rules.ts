import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { asList, isJsonObject, objectAt, type JsonObject, type JsonValue } from './json.ts'
import { AchievementSubjectMembers } from './ob3/achievement-subject.ts'
import { typesOf } from './recognize.ts'
import { resultDeviations } from './result-references.ts'
import { requiredIri } from './vc-rules.ts'

/** What OB 3.0 asks for beyond the shape of its classes. */
export function openBadgeDeviations({ document, kind, vcdm }: Credential): Deviation[] {
  return [
    ...requiredIri(document['id'], ['id'], 'model.id'),
    ...stringIssuer(document['issuer']),
    ...singleSubject(document['credentialSubject']),
    ...(kind === 'badge' ? achievementGiven(document) : []),
    ...(kind === 'badge' ? recipient(document) : []),
    ...(kind === 'badge' ? unknownSubjectProperties(document) : []),
    ...(vcdm === '1.1' ? nameGiven(document) : []),
    ...singleStatus(document['credentialStatus']),
    ...resultDeviations(document),
  ]
}

// Policy: VCDM 2.0 allows it, but a badge then shows no issuer until somebody resolves the id.
function stringIssuer(got: JsonValue | undefined): Deviation[] {
  if (typeof got !== 'string') return []
  const expected = 'the issuer as a Profile object'
  return [
    deviation({
      check: 'model.issuer',
      path: ['issuer'],
      code: 'malformed',
      expected,
      got,
      spec: 'OB 3.0 #profile',
      harmless: true,
    }),
  ]
}

/** @see OB 3.0, the classes under VCDM 1.1 */
function nameGiven(document: JsonObject): Deviation[] {
  if (document['name'] !== undefined) return []
  return [
    deviation({
      check: 'model.properties',
      path: ['name'],
      code: 'missing',
      expected: 'a name, under VCDM 1.1',
      got: undefined,
      spec: 'OB 3.0 #achievementcredential',
      harmless: true,
    }),
  ]
}

function singleSubject(got: JsonValue | undefined): Deviation[] {
  if (!Array.isArray(got)) return []
  const path = ['credentialSubject']
  const facts = { path, code: 'not_single', expected: 'one subject', got } as const
  const spec = 'OB 3.0 #achievementcredential'
  return [
    deviation({ ...facts, check: 'model.subject-identified', spec, harmless: got.length === 1 }),
  ]
}

function achievementGiven(document: JsonObject): Deviation[] {
  const subject = objectAt(document, 'credentialSubject')
  if (subject?.['achievement'] !== undefined) return []
  return [
    deviation({
      check: 'model.achievement',
      path: ['credentialSubject', 'achievement'],
      code: 'missing',
      expected: 'an Achievement',
      got: undefined,
      spec: 'OB 3.0 #achievementsubject',
    }),
  ]
}

/** @see OB 3.0 #achievementsubject: an id, or at least one identifier */
function recipient(document: JsonObject): Deviation[] {
  const subject = objectAt(document, 'credentialSubject')
  if (subject === undefined) return []
  if (subject['id'] !== undefined || asList(subject['identifier']).length > 0) return []
  return [
    deviation({
      check: 'model.subject-identified',
      path: ['credentialSubject'],
      code: 'missing',
      expected: 'an id or an identifier of the recipient',
      got: undefined,
      spec: 'OB 3.0 #achievementsubject',
      harmless: true,
    }),
  ]
}

// AchievementSubject is not extensible; a further type (such as Profile) brings terms of its own.
function unknownSubjectProperties(document: JsonObject): Deviation[] {
  const subject = objectAt(document, 'credentialSubject')
  if (subject === undefined || typesOf(subject).length > 1) return []
  return Object.keys(subject)
    .filter((name) => !isSubjectProperty(name))
    .map((name) =>
      deviation({
        check: 'model.properties',
        path: ['credentialSubject', name],
        code: 'unknown_property',
        expected: 'only properties of AchievementSubject',
        got: name,
        spec: 'OB 3.0 #achievementsubject',
        harmless: true,
      }),
    )
}

function isSubjectProperty(name: string): boolean {
  return name === '@id' || name === '@type' || Object.hasOwn(AchievementSubjectMembers.shape, name)
}

function singleStatus(got: JsonValue | undefined): Deviation[] {
  const facts = {
    check: 'model.properties',
    spec: 'OB 3.0 #credentialstatus',
    harmless: true,
  } as const
  if (Array.isArray(got) && got.length > 1)
    return [
      deviation({
        ...facts,
        path: ['credentialStatus'],
        code: 'not_single',
        expected: 'one status',
        got,
      }),
    ]
  if (!isJsonObject(got) || got['id'] !== undefined) return []
  const path = ['credentialStatus', 'id']
  return [deviation({ ...facts, path, code: 'missing', expected: 'an id', got: undefined })]
}
