import { describe, expect, test } from 'vitest'
import { createPaint } from './paint.ts'

const RED = '\u001b[31m'

describe('colours', () => {
  test.each([
    ['for a person', { isTTY: true, env: {} }, true],
    ['not for a pipe', { isTTY: false, env: {} }, false],
    ['not with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['NO_COLOR wins', { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['an empty NO_COLOR says nothing', { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR colours a pipe', { isTTY: false, env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0 does not', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['not on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
  ])('%s', (_, terminal, coloured) => {
    expect(createPaint(terminal).bad('no').includes(RED)).toBe(coloured)
  })

  test('a badge cannot paint, in any style', () => {
    const paint = createPaint({ isTTY: false, env: {} })
    for (const style of Object.values(paint))
      expect(style('\u001b[32mVerified')).toBe('[32mVerified')
  })
})
