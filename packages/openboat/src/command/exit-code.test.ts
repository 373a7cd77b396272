import { describe, expect, test } from 'vitest'
import { BakeryError } from '@openboat/bakery'
import { IssueError } from '@openboat/issue'
import { ProofError } from '@openboat/proof'
import { ResolveError } from '@openboat/resolve'
import { OpenBoatError } from '../openboat-error.ts'
import { exitCodeOf, worstOf } from './exit-code.ts'

describe('worstOf', () => {
  test.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 2], 2],
    [[2, 1], 1],
    [[1, 2, 0], 1],
    [[1, 64, 2], 64],
  ] as const)('%j is %i', (codes, worst) => expect(worstOf(codes)).toBe(worst))
})

describe('exitCodeOf', () => {
  test.each([
    [new BakeryError('no_credential', { message: 'nothing baked in' }), 1],
    [new IssueError('bad_draft', { message: 'no name' }), 1],
    [new ProofError('data_loss', { message: 'undefined term' }), 1],
    [new OpenBoatError('not_a_credential', { message: 'a shopping list' }), 1],
    [new OpenBoatError('unreadable_file', { message: 'no such file' }), 64],
    [new ResolveError('bad_bundle', { message: 'no format' }), 64],
    [new IssueError('wrong_key', { message: 'RSA' }), 64],
    [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 64],
    [new RangeError('Maximum call stack size exceeded'), 64],
    ['a thrown string', 64],
  ])('%s is %i', (error, code) => expect(exitCodeOf(error)).toBe(code))
})
