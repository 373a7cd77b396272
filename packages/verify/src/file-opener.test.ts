import { describe, expect, it } from 'vitest'
import { goodHosted } from './good-reports.fixture.ts'
import { assertion, hostedWorld } from './open-badge-2/assertion.fixture.ts'
import type { FileOpener, OpenedFile } from './file-opener.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

const file = new TextEncoder().encode('%PDF-1.7 …')
const opens = (opened: OpenedFile): { openFile: FileOpener } => ({
  openFile: async (bytes) => (bytes[0] === file[0] ? opened : undefined),
})
const badge = JSON.stringify(assertion())

describe('a file that the caller opens', () => {
  it('is judged by the credential in it', async () => {
    const report = await verifyIn(hostedWorld(), file, opens({ credentials: [badge] }))
    expect(linesOf(report)).toEqual(goodHosted)
  })

  it('hides no forged badge behind the first', async () => {
    const forged = JSON.stringify(assertion({ id: 'https://issuer.example/assertions/forged' }))
    const { verdict, contained } = await verifyIn(
      hostedWorld(),
      file,
      opens({ credentials: [badge, forged] }),
    )
    expect(contained.map((report) => report.verdict)).toEqual(['undetermined'])
    expect(verdict).toBe('undetermined')
  })

  it('is a copy, although it is on the issuer’s site', async () => {
    const url = 'https://issuer.example/uploads/1.pdf'
    const id = 'https://issuer.example/assertions/forged'
    const opened = opens({ credentials: [JSON.stringify(assertion({ id }))] })
    const world = hostedWorld({ [url]: new TextDecoder().decode(file) })
    const report = await verifyIn(world, url, opened)
    expect(linesOf(report)).toContain('hosted.fetched unknown unreachable')
    expect(report.verdict).toBe('undetermined')
  })

  it.each([
    ['malformed_pdf', 'rejected', 'input.readable failed malformed_pdf'],
    ['too_large', 'undetermined', 'input.readable unknown too_large'],
  ])('%s is a finding', async (code, verdict, line) => {
    const report = await verifyIn({}, file, opens({ problem: { code, message: 'It is so.' } }))
    expect(linesOf(report)).toEqual([verdict, line])
  })

  it('is told how much may be read; another is read as before', async () => {
    const limits: unknown[] = []
    const openFile: FileOpener = async (_, limit) => void limits.push(limit)
    const options = { openFile, limits: { maxInputBytes: 1000 } }
    const report = await verifyIn({}, file, options)
    expect(limits).toEqual([{ maxBytes: 1000 }])
    expect(linesOf(report)).toEqual(['rejected', 'input.readable failed not_an_image'])
  })
})
