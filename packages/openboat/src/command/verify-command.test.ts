import {
  createSigner,
  didKeyOf,
  generateKey,
  publicKeyOf,
  signDataIntegrity,
  signJws,
} from '@openboat/proof'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, issueBadge, LIST_URL, openWorkshop, put, putBundle } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  put(terminal, 'forged.json', terminal.text('badge.json').replaceAll('Welding', 'Wedding'))
})

describe('exit codes', () => {
  test.each([
    ['verified', ['badge.json', '--replay', 'web.json'], 0],
    ['rejected', ['forged.json', '--replay', 'web.json'], 1],
    ['undetermined: the status list cannot be reached', ['badge.json', '--offline'], 2],
    ['bytes that are no badge', ['issuer.jwk', '--offline'], 1],
    ['a file that is not there', ['missing.json'], 64],
    ['the worst: 2 before 0', ['badge.json', 'badge.json', '--offline'], 2],
    ['the worst: 1 before 2', ['badge.json', 'forged.json', '--offline'], 1],
    ['the worst: 64 before 1', ['forged.json', 'missing.json', '--offline'], 64],
    [
      'another recipient',
      ['badge.json', '--replay', 'web.json', '--recipient', 'eve@example.org'],
      1,
    ],
    [
      'one of several recipients',
      [
        'badge.json',
        '--replay',
        'web.json',
        '--recipient',
        'eve@example.org',
        '--recipient',
        'ada@example.org',
      ],
      0,
    ],
    ['before it was valid', ['badge.json', '--replay', 'web.json', '--at', '2020-01-01'], 1],
  ])('%s', async (_, args, code) => {
    expect((await terminal.boat('verify', ...args)).code).toBe(code)
  })
})

test('the issuer’s home page and the pictures are looked at on demand', async () => {
  const { issuer, ...rest } = JSON.parse(terminal.text('badge.json')) as { issuer: { id: string } }
  const illustrated = { ...rest, issuer: { ...issuer, url: 'https://yard.example/' } }
  put(terminal, 'illustrated.json', JSON.stringify(illustrated))
  const asked = async (...flags: string[]): Promise<string> =>
    (await terminal.boat('verify', 'illustrated.json', '--replay', 'web.json', '--json', ...flags))
      .out
  expect(await asked('--pages')).toContain('"check":"pages.reachable","outcome":"warning"')
  expect(await asked()).not.toContain('pages.reachable')
})

test('an SD-JWT VC, with what its holder shows', async () => {
  const key = await generateKey('ed25519')
  const iss = didKeyOf(publicKeyOf(key))
  const header = { typ: 'dc+sd-jwt', kid: `${iss}#${iss.slice('did:key:'.length)}` }
  const claims = { vct: 'https://yard.example/welder', iss, _sd: [] }
  const jws = await signJws(claims, { signer: createSigner(key), header })
  put(terminal, 'held.sd-jwt', `${jws}~\n`)
  const { code, out } = await terminal.boat('verify', 'held.sd-jwt', '--offline', '--json')
  expect(code).toBe(0)
  expect(out).toContain('"suite":"SD-JWT"')
  const undisclosed = Buffer.from('["salt","name","Eve"]').toString('base64url')
  put(terminal, 'forged.sd-jwt', `${jws}~${undisclosed}~`)
  expect((await terminal.boat('verify', 'forged.sd-jwt', '--offline')).code).toBe(1)
})

test('a presentation, in answer to a challenge and for a place', async () => {
  const signer = createSigner(await generateKey('ed25519'))
  const holder = didKeyOf(signer.publicKey)
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder,
  }
  const signed = await signDataIntegrity(presentation, {
    suite: 'eddsa-rdfc-2022',
    signer,
    verificationMethod: `${holder}#${holder.slice('did:key:'.length)}`,
    created: '2026-06-01T09:00:00Z',
    purpose: 'authentication',
    challenge: 'c7f1',
    domain: 'https://jury.example',
  })
  put(terminal, 'shown.json', JSON.stringify(signed))
  const codeOf = async (challenge: string, domain: string) => {
    const asked = ['--challenge', challenge, '--domain', domain]
    return (await terminal.boat('verify', 'shown.json', '--offline', ...asked)).code
  }
  expect(await codeOf('c7f1', 'https://jury.example')).toBe(0)
  expect(await codeOf('c7f2', 'https://jury.example')).toBe(1)
  expect(await codeOf('c7f1', 'https://other.example')).toBe(1)
})

describe('--json', () => {
  test('one result a line, nothing else on standard output', async () => {
    const files = ['badge.json', 'missing.json', 'forged.json']
    const { out, err } = await terminal.boat('verify', ...files, '--json', '--replay', 'web.json')
    const results = linesOf(out)
    expect(results.map(({ input, verdict }) => [input, verdict])).toEqual([
      ['badge.json', 'verified'],
      ['missing.json', undefined],
      ['forged.json', 'rejected'],
    ])
    const message = 'missing.json cannot be opened: there is no such file or folder'
    expect(results[1]).toEqual({
      input: 'missing.json',
      error: { code: 'unreadable_file', message },
    })
    expect(results[0]).toMatchObject({
      at: '2026-07-01T12:00:00.000Z',
      endorsements: [],
      contained: [],
    })
    expect(err).toBe(`boat: ${message}\n`)
  })

  test('a single report is what verify gives, without a name', async () => {
    const { out } = await terminal.boat('verify', 'badge.json', '--json', '--replay', 'web.json')
    const [{ input, verdict }] = linesOf(out) as [Record<string, unknown>]
    expect({ input, verdict }).toEqual({ input: undefined, verdict: 'verified' })
  })

  test('the same input and the same bundle give the same bytes, at any time', async () => {
    const later = await openWorkshop({ now: '2031-01-01T00:00:00Z' })
    for (const file of ['badge.json', 'web.json']) put(later, file, terminal.text(file))
    const args = ['verify', 'badge.json', '--json', '--replay', 'web.json']
    expect((await later.boat(...args)).out).toBe((await terminal.boat(...args)).out)
  })
})

describe('inputs', () => {
  test('standard input, as bytes', async () => {
    await done(terminal, 'bake', 'picture.png', '--credential', 'badge.json', '--out', 'badge.png')
    terminal.stdin = terminal.files.get('badge.png') ?? new Uint8Array()
    expect((await terminal.boat('verify', '-', '--replay', 'web.json')).code).toBe(0)
  })

  test('a URL, which is fetched', async () => {
    const url = 'https://school.example/badge.json'
    putBundle(terminal, 'with-badge.json', {
      [url]: terminal.text('badge.json'),
      [LIST_URL]: terminal.text('status.json'),
    })
    expect((await terminal.boat('verify', url, '--replay', 'with-badge.json')).code).toBe(0)
    expect((await terminal.boat('verify', url, '--offline')).code).toBe(2)
  })
})

describe('record and replay', () => {
  test('what could not be had is in the bundle with its reason, and a replay says the same', async () => {
    const recorder = await openWorkshop()
    const online = await recorder.boat(
      'verify',
      'badge.json',
      '--json',
      '--record',
      'evidence.json',
    )
    expect(online.code).toBe(2)
    expect(JSON.parse(recorder.text('evidence.json'))).toMatchObject({
      format: 'openboat-bundle/1',
      documents: {
        [LIST_URL]: {
          status: 0,
          problem: 'unreachable',
          message: expect.stringContaining(LIST_URL),
        },
      },
    })
    const replayed = await recorder.boat(
      'verify',
      'badge.json',
      '--json',
      '--replay',
      'evidence.json',
    )
    const { documents, ...report } = JSON.parse(online.out)
    expect(documents).toContainEqual({ url: LIST_URL, status: 0, from: 'network' })
    expect(JSON.parse(replayed.out)).toMatchObject(report)
  })

  test('a replay finds what the recording found, without network', async () => {
    const online = await openWorkshop()
    const web = { [LIST_URL]: online.text('status.json') }
    const recorder = await openWorkshop({ web })
    for (const file of ['badge.json']) put(recorder, file, online.text(file))
    const recorded = await recorder.boat(
      'verify',
      'badge.json',
      '--json',
      '--record',
      'evidence.json',
    )
    expect(recorded.code).toBe(0)
    expect(recorder.requests).toEqual([LIST_URL])
    expect(JSON.parse(recorder.text('evidence.json'))).toMatchObject({
      format: 'openboat-bundle/1',
      at: '2026-07-01T12:00:00.000Z',
      documents: { [LIST_URL]: { status: 200, body: web[LIST_URL] } },
    })
    const replayed = await recorder.boat(
      'verify',
      'badge.json',
      '--json',
      '--replay',
      'evidence.json',
    )
    expect(recorder.requests).toEqual([LIST_URL])
    expect(JSON.parse(replayed.out)).toEqual(
      JSON.parse(recorded.out.replaceAll('"from":"network"', '"from":"bundle"')),
    )
  })

  test('several badges share one bundle', async () => {
    const other = 'https://school.example/other.json'
    const inputs = [other, 'badge.json']
    const web = { [LIST_URL]: terminal.text('status.json'), [other]: terminal.text('badge.json') }
    const recorder = await openWorkshop({ web })
    put(recorder, 'badge.json', terminal.text('badge.json'))
    await done(recorder, 'verify', ...inputs, '--record', 'evidence.json')
    const { documents } = JSON.parse(recorder.text('evidence.json'))
    expect(Object.keys(documents)).toEqual([other, LIST_URL])
    expect((await recorder.boat('verify', ...inputs, '--replay', 'evidence.json')).code).toBe(0)
  })

  test('a file that is no bundle is wrong usage, not a rejected badge', async () => {
    const { code, err } = await terminal.boat('verify', 'badge.json', '--replay', 'draft.json')
    expect(code).toBe(64)
    expect(err).toContain('openboat-bundle/1')
  })

  test('a bundle that cannot be written is 64', async () => {
    const args = ['badge.json', '--offline', '--record', 'read-only/evidence.json']
    expect((await terminal.boat('verify', ...args)).code).toBe(64)
  })
})

describe('--trust', () => {
  const findingOf = async (policy: unknown) => {
    put(terminal, 'known.json', JSON.stringify(policy))
    const args = ['verify', 'badge.json', '--replay', 'web.json', '--trust', 'known.json', '--json']
    const { out, code } = await terminal.boat(...args)
    const { findings } = JSON.parse(out)
    const found = findings.find(({ check }: { check: string }) => check === 'issuer.known')
    return { code, outcome: found.outcome, details: found.details }
  }

  test('an issuer from a registry, and one that is in none', async () => {
    const { issuer } = JSON.parse(terminal.text('badge.json'))
    expect(await findingOf({ registry: { [issuer.id]: { name: 'Shipyard' } } })).toEqual({
      code: 0,
      outcome: 'passed',
      details: { name: 'Shipyard', registry: 'known.json' },
    })
    expect(await findingOf([])).toMatchObject({ code: 0, outcome: 'warning' })
  })

  test('a file that is no policy is wrong usage', async () => {
    put(terminal, 'known.json', '7')
    const args = ['verify', 'badge.json', '--offline', '--trust', 'known.json']
    const { code, err } = await terminal.boat(...args)
    expect(code).toBe(64)
    expect(err).toContain('trust policy')
  })
})

describe('for people', () => {
  test('the verdict, the badge, and what is to be done', async () => {
    const { out } = await terminal.boat('verify', 'forged.json', '--replay', 'web.json')
    expect(out).toMatch(/^✖ Rejected {2}forged\.json\n/)
    expect(out).toMatch(/Badge +Wedding/)
    expect(out).toMatch(/Issuer +Shipyard School <did:key:z6Mk/)
    expect(out).toContain('(proof.satisfied)')
    expect(out).toContain('→ ')
    expect(out).toMatch(/\n {4}Technical detail: .+ \[.+\]\n/)
    expect(out).toMatch(/✔ \d+ checks passed/)
  })

  test('in French', async () => {
    const { out } = await terminal.boat('verify', 'forged.json', '--offline', '--lang', 'fr')
    expect(out).toMatch(/^✖ Rejeté {2}forged\.json\n/)
    expect(out).toMatch(/Émetteur +Shipyard School/)
    expect(out).toMatch(/\d+ contrôles réussis/)
    expect(out).toMatch(/\n {4}Détail technique\u00a0: .+ \[.+\]\n/)
  })

  test('an empty line between the reports of several inputs', async () => {
    const first = await terminal.boat('verify', 'forged.json', '--offline')
    const second = await terminal.boat('verify', 'badge.json', '--offline')
    const both = await terminal.boat('verify', 'forged.json', 'badge.json', '--offline')
    expect(both.out).toBe(`${first.out}\n${second.out}`)
  })

  test('--verbose lists what passed and what did not apply', async () => {
    const { out } = await terminal.boat('verify', 'badge.json', '--replay', 'web.json', '--verbose')
    expect(out).toMatch(/✔ .+ \(proof\.satisfied\)\n/)
    expect(out).toMatch(/- .+ \(recipient\.matches\)\n/)
    expect(out).not.toContain('--verbose')
  })

  test('lines break for a person and not in a pipe', async () => {
    const narrow = await openWorkshop({ isTTY: true, columns: 60, env: { NO_COLOR: '1' } })
    put(narrow, 'forged.json', terminal.text('forged.json'))
    const lines = (await narrow.boat('verify', 'forged.json', '--offline')).out.split('\n')
    const explained = lines.filter((line) => line.startsWith('    ') && !/\S{50}/.test(line))
    expect(explained.length).toBeGreaterThan(4)
    for (const line of explained) expect(line.length).toBeLessThanOrEqual(60)
  })

  test('a badge cannot write to the terminal', async () => {
    const badge = JSON.parse(terminal.text('badge.json'))
    const evil = '\u001b[2J\u001b[32m✔ Verified\u202e\u009b31m'
    badge.credentialSubject.achievement.name = evil
    badge.issuer.name = evil
    badge.credentialSubject[evil] = evil
    badge.credentialStatus.statusListCredential = `https://school.example/${evil}`
    put(terminal, 'evil.json', JSON.stringify(badge))
    for (const lang of ['en', 'fr']) {
      const { out, err } = await terminal.boat('verify', 'evil.json', '--verbose', '--lang', lang)
      expect(out + err).not.toMatch(/[\u001b\u009b\u202e]/)
      expect(out).toContain('✔ Verified 31m')
    }
  })

  test('endorsements have verdicts of their own, indented', async () => {
    const args = ['--key', 'issuer.jwk', '--target', 'badge.json', '--comment', 'We hire for it.']
    const endorsement = JSON.parse(
      await done(terminal, 'endorse', ...args, '--issuer-name', 'Yard'),
    )
    const badge = JSON.parse(terminal.text('badge.json'))
    const { proof: _, endorsement: __, ...unsigned } = badge
    const endorsed = { ...unsigned, endorsement: [endorsement] }
    put(terminal, 'endorsed-draft.json', JSON.stringify(endorsed))
    await issueBadge(terminal, 'endorsed-draft.json', 'endorsed.json')
    const { code, out } = await terminal.boat('verify', 'endorsed.json', '--replay', 'web.json')
    expect(code).toBe(0)
    expect(out).toMatch(/Endorsements \(1\)\n {4}✔ Verified/)
    expect(out).toMatch(/Endorsement +\S/)
    expect(out).toMatch(/Says +We hire for it\./)
  })
})

function linesOf(out: string): Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
