import { expect, test } from 'vitest'
import { rememberSome } from './remember-some.ts'

function remembering(limit: number) {
  const made: string[] = []
  const ask = rememberSome({
    limit,
    nameOf: ({ name }: { name: string }) => name,
    make: ({ name }) => {
      made.push(name)
      if (name === 'bad') throw new Error('cannot be made')
      return { name }
    },
  })
  return { made, ask: (name: string) => ask({ name }) }
}

test('the same answer for the same name, made once', () => {
  const { made, ask } = remembering(2)
  expect(ask('a')).toBe(ask('a'))
  expect(made).toEqual(['a'])
})

test('no more than the limit, and the one used longest ago goes first', () => {
  const { made, ask } = remembering(2)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) ask(name)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is not remembered', () => {
  const { made, ask } = remembering(2)
  expect(() => ask('bad')).toThrow('cannot be made')
  expect(() => ask('bad')).toThrow('cannot be made')
  expect(made).toEqual(['bad', 'bad'])
})
