import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal
let badge: string

beforeEach(async () => {
  terminal = await openWorkshop()
  badge = terminal.text('badge.json')
  put(terminal, 'class/ada.json', badge)
  put(terminal, 'class/eve.json', badge.replaceAll('Welding', 'Wedding'))
  put(terminal, 'class/old/bob.json', badge)
})

const replay = ['--replay', 'web.json']

async function verdictsOf(...args: string[]): Promise<unknown[]> {
  const { out } = await terminal.boat('verify', ...args, '--json', ...replay)
  return linesOf(out).map(({ input, verdict, error }) => [input, verdict ?? error])
}

describe('inputs', () => {
  test('a folder, with what is below it', async () => {
    expect(await verdictsOf('class')).toEqual([
      ['class/ada.json', 'verified'],
      ['class/eve.json', 'rejected'],
      ['class/old/bob.json', 'verified'],
    ])
  })

  test('a pattern', async () => {
    expect(await verdictsOf('class/*.json')).toEqual([
      ['class/ada.json', 'verified'],
      ['class/eve.json', 'rejected'],
    ])
  })

  test.each([
    ['one a line', 'list.txt', 'class/ada.json\n\nclass/eve.json\n'],
    ['CSV', 'list.csv', 'name,File\n"Ada, the first",class/ada.json\nEve,class/eve.json'],
    [
      'CSV of a French spreadsheet',
      'list.csv',
      '\uFEFFnom;url\r\nA;class/ada.json\r\nE;class/eve.json',
    ],
    ['NDJSON of names', 'list.ndjson', '"class/ada.json"\n{"path":"class/eve.json"}\n'],
  ])('a list: %s', async (_, name, text) => {
    put(terminal, name, text)
    const expected = [
      ['class/ada.json', 'verified'],
      ['class/eve.json', 'rejected'],
    ]
    expect(await verdictsOf('--from', name)).toEqual(expected)
    if (!name.endsWith('.txt')) expect(await verdictsOf(name)).toEqual(expected)
    terminal.stdin = new TextEncoder().encode(text)
    expect(await verdictsOf('--from', '-')).toEqual(expected)
    if (!name.endsWith('.txt')) expect(await verdictsOf('-')).toEqual(expected)
  })

  test('a list of badges', async () => {
    const forged = badge.replaceAll('Welding', 'Wedding')
    put(terminal, 'badges.ndjson', `${badge.trim()}\n${forged.trim()}\n{"torn\n`)
    expect(await verdictsOf('badges.ndjson')).toEqual([
      ['badges.ndjson:1', 'verified'],
      ['badges.ndjson:2', 'rejected'],
      ['badges.ndjson:3', 'rejected'],
    ])
  })

  test('names on standard input, whatever they are called', async () => {
    put(terminal, 'two words', badge)
    terminal.stdin = new TextEncoder().encode('two words\nclass/eve.json\n')
    expect(await verdictsOf('-')).toEqual([
      ['two words', 'verified'],
      ['class/eve.json', 'rejected'],
    ])
    terminal.stdin = new TextEncoder().encode('class/ada.json')
    expect(await verdictsOf('-')).toEqual([['class/ada.json', 'verified']])
  })

  test('text that names no file is no list either', async () => {
    terminal.stdin = new TextEncoder().encode('Minutes of the meeting\nclass/eve.json\n')
    expect(await verdictsOf('-')).toEqual([[undefined, 'rejected']])
  })

  test('a single badge on standard input is no list', async () => {
    terminal.stdin = new TextEncoder().encode(JSON.stringify(JSON.parse(badge), null, 2))
    expect(await verdictsOf('-')).toEqual([[undefined, 'verified']])
  })

  test('an input that is named several times is verified once, which is said', async () => {
    put(
      terminal,
      'list.csv',
      'file\n./class/ada.json\nclass/eve.json\nclass/eve.json\nbadge.json\n',
    )
    const args = ['class', 'list.csv', 'class/*.json', '--json', ...replay]
    const { out, err } = await terminal.boat('verify', ...args)
    expect(linesOf(out).map(({ input }) => input)).toEqual([
      'class/ada.json',
      'class/eve.json',
      'class/old/bob.json',
      'badge.json',
    ])
    expect(err).toBe(
      'boat: 5 more mentions of the same files or addresses were left out: each is verified once\n',
    )
  })

  test('a list that is not there, and nothing at all', async () => {
    const missing = await terminal.boat('verify', '--from', 'missing.txt', ...replay)
    expect(missing).toMatchObject({ code: 64, out: '' })
    expect(missing.err).toBe(
      'boat: The list missing.txt cannot be opened: there is no such file or folder\n',
    )
    expect((await terminal.boat('verify')).code).toBe(64)
    expect((await terminal.boat('verify', 'missing/*.json')).code).toBe(64)
  })

  test('reports for people come in the order of the inputs', async () => {
    const { out } = await terminal.boat('verify', 'class', ...replay)
    expect(out.match(/class\/\S+/g)).toEqual([
      'class/ada.json',
      'class/eve.json',
      'class/old/bob.json',
    ])
  })
})

describe('--summary', () => {
  test('a table instead of the reports, the most frequent first', async () => {
    const { code, out } = await terminal.boat(
      'verify',
      'class',
      'gone.json',
      '--summary',
      ...replay,
    )
    const rows = out.split('\n').map((line) => line.split(/ {2,}/))
    expect(code).toBe(64)
    expect(rows[0]).toEqual(['Verdict', 'Reason', 'Issuer', 'Version', 'Count'])
    expect(rows[1]).toEqual(['Verified', expect.stringMatching(/^did:key:/), '3.0', '2'])
    expect(rows.map(([verdict, reason]) => [verdict, reason])).toContainEqual([
      'Rejected',
      'proof.satisfied signature_invalid',
    ])
    expect(rows.map(([verdict, reason]) => [verdict, reason])).toContainEqual([
      'Unreadable',
      'unreadable_file',
    ])
    expect(out).toContain('\n4 in all\n')
  })

  test('as CSV, which no spreadsheet computes', async () => {
    const evil = JSON.parse(badge) as { issuer: { id: string } }
    evil.issuer.id = '=HYPERLINK("https://evil.example","a")'
    put(terminal, 'class/evil.json', JSON.stringify(evil))
    await terminal.boat('verify', 'class', '--summary', 'summary.csv', ...replay)
    const csv = terminal.text('summary.csv')
    expect(csv).toMatch(/^verdict,reason,issuer,version,count\r\nverified,,did:key:\w+,3\.0,2\r\n/)
    expect(csv).toContain(',"\'=HYPERLINK(""https://evil.example"",""a"")",')
  })

  test('beside --json on standard error; before the inputs it takes none of them', async () => {
    const args = ['--json', '--summary', 'class', ...replay]
    const { out, err } = await terminal.boat('verify', ...args)
    expect(linesOf(out)).toHaveLength(3)
    expect(err).toContain('3 in all')
  })

  test('in French', async () => {
    const { out } = await terminal.boat('verify', 'class', '--summary', '--lang', 'fr', ...replay)
    expect(out).toMatch(/^Verdict +Motif +Émetteur/)
    expect(out).toContain('3 au total')
  })
})

describe('--resume', () => {
  const resume = ['class', '--resume', 'run.ndjson', ...replay]

  test('keeps the results, and leaves out what is there already', async () => {
    const first = await terminal.boat('verify', ...resume)
    expect(first).toEqual({ code: 1, out: '', err: '' })
    const kept = terminal.text('run.ndjson')
    expect(linesOf(kept).map(({ input }) => input)).toEqual([
      'class/ada.json',
      'class/eve.json',
      'class/old/bob.json',
    ])
    put(terminal, 'class/zoe.json', badge)
    const second = await terminal.boat('verify', ...resume, '--json', '--summary')
    expect(second.code).toBe(1)
    expect(linesOf(second.out).map(({ input }) => input)).toEqual(['class/zoe.json'])
    expect(second.err).toContain('4 in all')
    expect(terminal.text('run.ndjson')).toBe(kept + second.out)
  })

  test('what was being written when it was killed is done again', async () => {
    await terminal.boat('verify', ...resume)
    const kept = terminal.text('run.ndjson')
    put(terminal, 'run.ndjson', kept.slice(0, -40))
    await terminal.boat('verify', ...resume)
    expect(terminal.text('run.ndjson')).toBe(kept)
  })

  test('a result that misses only its line end is done again, too', async () => {
    await terminal.boat('verify', ...resume)
    const kept = terminal.text('run.ndjson')
    put(terminal, 'run.ndjson', kept.trimEnd())
    await terminal.boat('verify', ...resume)
    expect(terminal.text('run.ndjson')).toBe(kept)
  })

  test('a file that holds something else is left alone', async () => {
    put(terminal, 'run.ndjson', 'my thesis\n')
    const { code, err } = await terminal.boat('verify', ...resume)
    expect(code).toBe(64)
    expect(err).toContain('run.ndjson holds something else')
    expect(terminal.text('run.ndjson')).toBe('my thesis\n')
  })

  test('each result says what it was read from, and under which options', async () => {
    await terminal.boat('verify', ...resume, '--recipient', 'ada@example.org')
    const [line] = linesOf(terminal.text('run.ndjson'))
    expect(Object.keys(line ?? {}).slice(0, 4)).toEqual(['input', 'sha256', 'options', 'verdict'])
    expect(line).toMatchObject({
      sha256: createHash('sha256').update(badge).digest('hex'),
      options: {
        at: expect.stringMatching(/^2026-07-01T/),
        profile: 'lenient',
        replay: expect.stringMatching(/^sha256 [0-9a-f]{64}$/),
        recipient: ['ada@example.org'],
      },
    })
  })

  test('a badge that has changed since is verified again, and counted once', async () => {
    await terminal.boat('verify', ...resume)
    put(terminal, 'class/eve.json', badge)
    const { code, out, err } = await terminal.boat('verify', ...resume, '--json', '--summary')
    expect(linesOf(out).map(({ input, verdict }) => [input, verdict])).toEqual([
      ['class/eve.json', 'verified'],
    ])
    expect(code).toBe(0)
    expect(err).toContain('3 in all')
    const third = await terminal.boat('verify', ...resume, '--json', '--summary')
    expect(third).toMatchObject({ code: 0, out: '' })
    expect(third.err).toContain('3 in all')
  })

  test('a file that was missing is verified once it is there', async () => {
    const args = ['late.json', '--resume', 'run.ndjson', ...replay]
    expect((await terminal.boat('verify', ...args)).code).toBe(64)
    const again = await terminal.boat('verify', ...args, '--json')
    expect(again).toMatchObject({ code: 64, out: '' })
    put(terminal, 'late.json', badge)
    expect((await terminal.boat('verify', ...args)).code).toBe(0)
    expect(linesOf(terminal.text('run.ndjson'))).toHaveLength(2)
  })

  test('a badge that is changed in a list is verified again', async () => {
    const args = ['list.ndjson', '--resume', 'run.ndjson', ...replay, '--json']
    put(terminal, 'list.ndjson', `${badge.trim()}\n${badge.trim()}\n`)
    await terminal.boat('verify', ...args)
    put(terminal, 'list.ndjson', `${badge.trim()}\n${badge.trim().replace('Welding', 'W')}\n`)
    const { out } = await terminal.boat('verify', ...args)
    expect(linesOf(out).map(({ input }) => input)).toEqual(['list.ndjson:2'])
  })

  test('what the file holds of other inputs is counted', async () => {
    await terminal.boat('verify', ...resume)
    const args = ['class/ada.json', '--resume', 'run.ndjson', ...replay, '--summary']
    const { code, out } = await terminal.boat('verify', ...args)
    expect(code).toBe(1)
    expect(out).toContain('3 in all')
  })

  test.each([
    [
      ['--at', '2026-08-01'],
      '--at (there: 2026-07-01T12:00:00.000Z, here: 2026-08-01T00:00:00.000Z)',
    ],
    [['--profile', 'strict'], '--profile (there: lenient, here: strict)'],
    [['--recipient', 'a@b.example'], '--recipient (there: not given, here: a@b.example)'],
    [['--trust', 'trust.json'], '--trust (there: not given, here: sha256 '],
    [
      ['--challenge', '7', '--domain', 'b', '--domain', 'a'],
      '--domain (there: not given, here: a, b)',
    ],
    [['--pages'], '--pages (there: not given, here: given)'],
  ])('results under other options than %j are not mixed in', async (options, said) => {
    put(terminal, 'trust.json', '["did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"]')
    await terminal.boat('verify', ...resume)
    const kept = terminal.text('run.ndjson')
    const { code, err } = await terminal.boat('verify', ...resume, ...options)
    expect(code).toBe(64)
    expect(err).toContain('boat: run.ndjson holds results under other options')
    expect(err).toContain(said)
    expect(terminal.text('run.ndjson')).toBe(kept)
  })

  test('another bundle under the same name is another', async () => {
    await terminal.boat('verify', ...resume)
    const bundle = JSON.parse(terminal.text('web.json')) as object
    put(terminal, 'web.json', JSON.stringify({ ...bundle, documents: {} }))
    const { code, err } = await terminal.boat('verify', ...resume)
    expect(code).toBe(64)
    expect(err).toContain('--replay (there: sha256 ')
  })

  test('without --at each run is for its own moment', async () => {
    const args = ['class', '--offline', '--resume', 'run.ndjson']
    await terminal.boat('verify', ...args)
    Object.assign(terminal, { now: () => new Date('2026-08-01T00:00:00Z') })
    put(terminal, 'class/zoe.json', badge)
    expect((await terminal.boat('verify', ...args)).err).toBe('')
    const lines = linesOf(terminal.text('run.ndjson'))
    expect(lines.map(({ options }) => (options as { at: string }).at)).toEqual(Array(4).fill('now'))
    expect(lines.map(({ at }) => String(at).slice(0, 7))).toEqual([
      '2026-07',
      '2026-07',
      '2026-07',
      '2026-08',
    ])
  })

  test('results that do not say how they came about are left alone', async () => {
    const { out } = await terminal.boat('verify', 'class', '--json', ...replay)
    put(terminal, 'run.ndjson', out)
    const { code, err } = await terminal.boat('verify', ...resume)
    expect(code).toBe(64)
    expect(err).toContain('do not say under which options')
    expect(terminal.text('run.ndjson')).toBe(out)
  })

  test('--retry undetermined verifies again what was not known', async () => {
    const args = ['class', '--resume', 'run.ndjson']
    const bundle = JSON.parse(terminal.text('web.json')) as {
      documents: Record<string, { body: string }>
    }
    expect((await terminal.boat('verify', ...args)).code).toBe(1)
    Object.assign(terminal, {
      fetch: () => async (url: string) =>
        new Response(bundle.documents[url]?.body, {
          headers: { 'content-type': 'application/vc+jwt' },
        }),
    })
    const kept = await terminal.boat('verify', ...args, '--json')
    expect(kept.out).toBe('')
    const retried = await terminal.boat('verify', ...args, '--retry', 'undetermined', '--json')
    expect(linesOf(retried.out).map(({ input, verdict }) => [input, verdict])).toEqual([
      ['class/ada.json', 'verified'],
      ['class/old/bob.json', 'verified'],
    ])
    const last = await terminal.boat('verify', ...args, '--retry', 'undetermined', '--summary')
    expect(last.out).toContain('3 in all')
    expect(last.out).not.toContain('Undetermined')
  })

  test('--retry without a file', async () => {
    const { code, err } = await terminal.boat('verify', 'class', '--retry', 'undetermined')
    expect(code).toBe(64)
    expect(err).toContain('name it with --resume')
  })

  test('where standard output goes, a result is written once', async () => {
    const args = ['class', '--resume', '/dev/stdout', ...replay]
    const { out } = await terminal.boat('verify', ...args, '--json')
    expect(linesOf(out)).toHaveLength(3)
    expect(terminal.files.has('/dev/stdout')).toBe(false)
    expect(linesOf((await terminal.boat('verify', ...args)).out)).toHaveLength(3)
  })

  test('a file that cannot be written is 64', async () => {
    const args = ['class', '--resume', 'read-only/run.ndjson', ...replay]
    expect((await terminal.boat('verify', ...args)).code).toBe(64)
  })
})

test('Ctrl-C ends a run, says how to go on, and keeps what is done', async () => {
  const readFile = terminal.readFile.bind(terminal)
  const interrupting: FakeTerminal = Object.assign(terminal, {
    readFile: async (path: string) => {
      if (path === 'class/eve.json') {
        interrupting.interrupt()
        return await new Promise<Uint8Array>(() => undefined)
      }
      return await readFile(path)
    },
  })
  const args = ['class', '--resume', 'run.ndjson', '--in-flight', '1', '--summary', ...replay]
  const { code, out, err } = await interrupting.boat('verify', ...args)
  expect(code).toBe(130)
  expect(err).toBe(
    'boat: interrupted; the same command with --resume run.ndjson goes on from here\n',
  )
  expect(out).toContain('1 in all')
  expect(linesOf(terminal.text('run.ndjson')).map(({ input }) => input)).toEqual(['class/ada.json'])
})

test('a bar for whoever watches standard error', async () => {
  const watched = await openWorkshop({ isErrTTY: true })
  put(watched, 'class/ada.json', badge)
  const { out, err } = await watched.boat('verify', 'class', '--json', ...replay)
  expect(linesOf(out)).toHaveLength(1)
  expect(err).toMatch(/█+ 1\/1 {2}\S+\/s .*Verified 1/)
  expect(err.endsWith('\u001b[2K')).toBe(true)
})

test.each(['--threads', '--in-flight'])('%s wants a number', async (option) => {
  const { code, err } = await terminal.boat('verify', 'class', option, 'many')
  expect({ code, err }).toEqual({ code: 64, err: 'boat: Expected a number, not many\n' })
})

function linesOf(out: string): Record<string, unknown>[] {
  const lines = out.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
