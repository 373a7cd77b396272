import type { BakeProblemCode, BakeryErrorCode } from '@openboat/bakery'
import type { Finding, JsonObject, Outcome, ParseIssueCode } from '@openboat/model'
import type { ProofProblem, ProofWarning } from '@openboat/proof'
import type { StatusProblem } from '@openboat/status'
import { describe, expect, it } from 'vitest'
import { checkIds, type CheckId } from './check-id.ts'
import { explain, type ExplanationLanguage } from './explain.ts'
import type { Explanation, ExplanationTexts } from './explanation.ts'
import { english } from './explanations/english.ts'
import { french } from './explanations/french.ts'
import { VerifyError } from './verify-error.ts'

const outcomes: readonly Outcome[] = ['passed', 'warning', 'failed', 'unknown', 'skipped']
const languages: readonly ExplanationLanguage[] = ['en', 'fr']

function finding(check: string, outcome: string, details?: unknown): Finding {
  return {
    check,
    outcome: outcome as Outcome,
    message: 'For people, in English',
    spec: 'OB 3.0',
    ...(details === undefined ? {} : { details: details as JsonObject }),
  }
}

function textOf({ title, meaning, whatToDo }: Explanation): string {
  return [title, meaning, whatToDo].join('\n')
}

const someFacts = {
  term: 'nickname',
  url: 'https://example.org/a',
  id: 'https://example.org/b',
  list: 'https://example.org/list',
  purpose: 'audit',
  message: 'Erratum',
  suite: 'bbs-2023',
  alg: 'none',
  type: 'at+jwt',
  signed: '2030-01-01T00:00:00Z',
  verificationMethod: 'https://example.org/keys#1',
  validFrom: '2030-01-01T00:00:00Z',
  validUntil: '2020-01-01T00:00:00Z',
  differing: ['issuedOn', 'recipient'],
  finalUrl: 'https://example.com/a',
  schema: 'https://example.org/schema',
  name: 'Numi',
  domain: 'school.example',
  shown: 'sсhооl.example',
}

/** A finding for every check, outcome and code that has a text, with and without facts. */
const findings = checkIds.flatMap((check) =>
  outcomes.flatMap((outcome) => {
    const codes = Object.keys(english().checks[check][outcome]?.codes ?? {})
    const reasons = [{}, ...codes.map((code) => ({ code }))]
    return reasons.flatMap((reason) => [
      finding(check, outcome, reason),
      finding(check, outcome, { ...someFacts, ...reason }),
    ])
  }),
)

describe.each(languages)('every text in %s', (language) => {
  it.each(checkIds)('%s', (id) => {
    for (const found of findings.filter(({ check }) => check === id)) {
      const explained = explain(found, language)
      expect(Object.keys(explained)).toEqual(['title', 'meaning', 'whatToDo'])
      expect(explained.title).toMatch(/^\p{Lu}.*\S$/u)
      expect(explained.title.length).toBeLessThan(100)
      expect(explained.meaning).toMatch(/^\p{Lu}.*[.!]$/u)
      expect(explained.whatToDo).toMatch(/^\p{Lu}.*[.!]$/u)
      expect(textOf(explained)).not.toMatch(/undefined|null|\[|\]|\{|\}|…| {2}|\s[,.)]|\( /)
    }
  })
})

describe('the two languages', () => {
  it('say something different everywhere', () => {
    for (const found of findings) {
      const [en, fr] = [explain(found, 'en'), explain(found, 'fr')]
      expect([en.title, en.meaning, en.whatToDo]).not.toContain(fr.title)
      expect(fr.meaning).not.toBe(en.meaning)
      expect(fr.whatToDo).not.toBe(en.whatToDo)
    }
  })

  it('have texts for the same checks, outcomes and codes', () => {
    expect(shapeOf(french())).toEqual(shapeOf(english()))
  })

  it('have no English left in the French', () => {
    const words =
      /\b(the|this|that|with|from|which|was|is|are|not|its|you|your|of|to|and|by|issuer)\b/i
    for (const found of findings) {
      const text = textOf(explain(found, 'fr'))
      expect(text.match(words)?.[0], text).toBeUndefined()
    }
  })

  it('address the reader in French as « vous », with French marks', () => {
    for (const found of findings) {
      const text = textOf(explain(found, 'fr'))
      expect(text).not.toMatch(/(?<!\p{L})(tu|ton|tes|toi)(?!\p{L})/iu)
      expect(text).not.toMatch(/[^\u00a0][;!?»]|«[^\u00a0]|[^\u00a0]:(?=\s)|['"“”]/)
    }
  })

  function shapeOf({ checks }: ExplanationTexts): unknown {
    return Object.fromEntries(
      Object.entries(checks).map(([check, texts]) => [
        check,
        Object.fromEntries(
          outcomes.map((outcome) => [
            outcome,
            texts[outcome] && Object.keys(texts[outcome].codes ?? {}).toSorted(),
          ]),
        ),
      ]),
    )
  }
})

describe('every reason that the packages below can give', () => {
  // The types make a new code a compile error here.
  const proofProblems: Record<ProofProblem | ProofWarning, Outcome> = {
    signature_invalid: 'failed',
    sorted_json_signed: 'failed',
    filtered_json_signed: 'failed',
    unsupported_suite: 'unknown',
    malformed_proof: 'failed',
    wrong_purpose: 'failed',
    broken_chain: 'failed',
    proof_expired: 'failed',
    domain_mismatch: 'failed',
    challenge_mismatch: 'failed',
    key_mismatch: 'failed',
    algorithm_refused: 'failed',
    data_loss: 'failed',
    context_unavailable: 'unknown',
    context_invalid: 'failed',
    limit_exceeded: 'unknown',
    weak_key: 'warning',
    inexact_number: 'warning',
  }
  const statusProblems: Record<StatusProblem | 'malformed_entry', Outcome> = {
    malformed_entry: 'failed',
    malformed_list: 'failed',
    wrong_list_type: 'failed',
    purpose_mismatch: 'failed',
    range: 'failed',
    too_large: 'failed',
    no_credential_id: 'failed',
  }
  const parseIssues: Record<ParseIssueCode, Outcome> = {
    empty: 'failed',
    too_large: 'failed',
    too_deep: 'failed',
    not_json: 'failed',
    not_an_object: 'failed',
    not_json_value: 'failed',
    cyclic: 'failed',
    malformed_jws: 'failed',
    is_url: 'failed',
    not_a_credential: 'failed',
  }
  const neverFromUnbake = ['bad_argument', 'already_baked', 'unbakeable_credential'] as const
  const bakeryErrors: Record<
    Exclude<BakeryErrorCode, (typeof neverFromUnbake)[number]>,
    Outcome
  > = {
    not_an_image: 'failed',
    malformed_image: 'failed',
    no_credential: 'failed',
    too_large: 'failed',
  }
  const ownKeyReasons: Record<string, Outcome> = {
    no_proof: 'failed',
    key_not_found: 'failed',
    key_not_listed: 'failed',
    key_not_authorized: 'failed',
    controller_mismatch: 'failed',
    key_revoked: 'failed',
    key_expired: 'failed',
    proof_expired: 'failed',
    key_malformed: 'failed',
    private_key_published: 'failed',
    token_type: 'failed',
    signed_later: 'warning',
    key_unreachable: 'unknown',
    key_offline: 'unknown',
    key_refused: 'unknown',
    context_offline: 'unknown',
    context_refused: 'unknown',
    key_method_unsupported: 'unknown',
  }
  const reasons: [CheckId, Record<string, Outcome>][] = [
    ['proof.satisfied', proofProblems],
    ['proof.satisfied', ownKeyReasons],
    ['status.not-revoked', { ...statusProblems, revoked: 'failed' }],
    ['status.not-suspended', { ...statusProblems, suspended: 'failed' }],
    ...(['revoked', 'suspended'] as const).map((purpose): (typeof reasons)[number] => [
      `status.not-${purpose}`,
      { list_unreachable: 'unknown', list_offline: 'unknown', list_refused: 'unknown' },
    ]),
    ['status.refresh', statusProblems],
    ['recipient.matches', { plain_text: 'failed', no_recipient: 'failed', endorsement: 'failed' }],
    ['refresh.current', { gone: 'warning', offline: 'warning' }],
    ['input.readable', { utf_16: 'failed', file_name: 'failed' }],
    ['status.message', statusProblems],
    ['input.readable', parseIssues],
    ['input.readable', bakeryErrors],
    [
      'input.readable',
      { unreachable: 'unknown', refused: 'unknown', offline: 'unknown', too_large: 'unknown' },
    ],
    ['hosted.fetched', { unreachable: 'unknown', redirected: 'unknown', no_badge: 'unknown' }],
    ['linked.fetched', { redirected: 'unknown', offline: 'unknown', refused: 'unknown' }],
  ]
  const cases = reasons.flatMap(([check, codes]) =>
    Object.entries(codes).map(([code, outcome]) => ({ check, code, outcome })),
  )

  it.each(cases)('$check $code has a text of its own', ({ check, code, outcome }) => {
    for (const language of languages) {
      const general = explain(finding(check, outcome), language)
      expect(explain(finding(check, outcome, { code }), language)).not.toEqual(general)
    }
  })

  it('gives the text of the outcome for a remark about a picture that changes nothing', () => {
    const plain: BakeProblemCode[] = ['compressed', 'legacy_chunk', 'encoding', 'after_end']
    for (const code of plain) {
      expect(explain(finding('input.image', 'warning', { code }), 'en').title).toBe(
        'The badge was put into the picture in an unusual way',
      )
    }
  })
})

describe('falling back', () => {
  it('takes the text of the outcome where a code is not known', () => {
    expect(explain(finding('proof.satisfied', 'failed', { code: 'new_reason' }), 'en')).toEqual(
      explain(finding('proof.satisfied', 'failed'), 'en'),
    )
  })

  it('takes the general text where a check says nothing particular', () => {
    expect(explain(finding('hosted.matches', 'unknown'), 'en').title).toBe(
      'Your copy of the badge: not known',
    )
    expect(explain(finding('hosted.matches', 'unknown'), 'fr').title).toBe(
      'Votre copie du badge\u00a0: indéterminé',
    )
  })

  it('is honest about a check of a later version', () => {
    expect(explain(finding('trust.registered', 'warning'), 'en').title).toBe(
      'A check that this version cannot explain (trust.registered): a remark',
    )
    expect(explain(finding('trust.registered', 'failed'), 'fr').title).toBe(
      'Un contrôle que cette version ne sait pas expliquer (trust.registered)\u00a0: non conforme',
    )
  })

  it.each([
    ['constructor', 'failed'],
    ['__proto__', 'passed'],
    ['toString', 'toString'],
    ['proof.satisfied', 'constructor'],
    ['proof.satisfied', 'topic'],
    ['proof.satisfied', 'a new outcome'],
    ['', ''],
  ])('finds nothing by accident for %s, %s', (check, outcome) => {
    for (const language of languages) {
      const explained = explain(finding(check, outcome), language)
      for (const text of Object.values(explained)) expect(text).toMatch(/^\p{Lu}/u)
      expect(textOf(explained)).not.toMatch(/undefined|function|\[object/)
    }
  })

  it.each([[null], [[]], ['text'], [7], [{ code: 7 }], [{ code: '__proto__' }], [{ code: 'map' }]])(
    'passes over details that are none: %j',
    (details) => {
      expect(explain(finding('proof.satisfied', 'failed', details), 'en')).toEqual(
        explain(finding('proof.satisfied', 'failed'), 'en'),
      )
    },
  )

  it.each([
    [{ verdict: 'verified', findings: [finding('', '')] }, 'a report: pass one of its findings'],
    [undefined, 'but got nothing'],
    [null, 'but got null'],
    [[finding('', '')], 'but got a list'],
    ['proof.satisfied', 'but got "proof.satisfied"'],
    [{ check: 'proof.satisfied' }, 'but got an object with check'],
    [{ check: 7, outcome: 'failed' }, 'but got an object'],
  ])('explains nothing that is no finding: %j', (given, said) => {
    for (const language of languages) {
      const call = () => explain(given as unknown as Finding, language)
      expect(call).toThrow(VerifyError)
      expect(call).toThrow(said)
    }
  })

  it('knows two languages', () => {
    const german = 'de' as unknown as ExplanationLanguage
    expect(() => explain(finding('proof.satisfied', 'passed'), german)).toThrow(VerifyError)
    expect(() => explain(finding('proof.satisfied', 'passed'), german)).toThrow(
      /expected the language to be 'en' or 'fr', but got de/,
    )
  })
})

describe('facts of the badge', () => {
  const revoked = (message: unknown, language: ExplanationLanguage = 'en') =>
    explain(finding('status.not-revoked', 'failed', { code: 'revoked', message }), language).meaning

  it('stand in the text where they are known', () => {
    expect(revoked('Erreur de saisie')).toBe(
      'The issuer has withdrawn this badge for good. The reason given: “Erreur de saisie”.',
    )
    expect(revoked('Erreur de saisie', 'fr')).toBe(
      'L’émetteur a révoqué ce badge définitivement. Motif indiqué\u00a0: «\u00a0Erreur de saisie\u00a0».',
    )
    expect(
      explain(finding('hosted.matches', 'warning', { differing: ['badge', 'issuedOn'] }), 'en')
        .meaning,
    ).toContain('namely in: badge, issuedOn.')
  })

  it.each([[undefined], [null], [''], ['\u202e\n'], [{}], [[]], [[7]], [true]])(
    'leave no gap where they are missing: %j',
    (message) => {
      expect(revoked(message)).toBe('The issuer has withdrawn this badge for good.')
    },
  )

  it('cannot change the text around them', () => {
    expect(revoked('{list} [x] $& $1')).toContain('“{list} [x] $& $1”')
    expect(revoked('a\u202eb\u0000c\nd\u2066e')).toContain('“a b c d e”')
    expect(revoked('<b>')).toContain('“<b>”')
    expect(revoked('x'.repeat(10_000))).toContain(`“${'x'.repeat(120)}…”`)
    expect(revoked(`a${'🛶'.repeat(200)}`)).toContain(`“a${'🛶'.repeat(59)}…”`)
  })
})
