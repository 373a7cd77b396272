import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

/** What happens when the named jobs run; those in capitals want to be alone. */
async function eventsOf(names: string, length: (name: string) => number): Promise<string[]> {
  const events: string[] = []
  await sideBySide(names.split(''), {
    run: async (name) => {
      events.push(`+${name}`)
      for (let turn = 0; turn < length(name); turn += 1) await setImmediate()
      events.push(`-${name}`)
      if (name === 'x') throw new Error('broke off')
      return name.toUpperCase()
    },
    isAlone: (name) => name === name.toUpperCase(),
    tell: async (name, result) => {
      const said = await result.catch(String)
      events.push(`${name}: ${said}`)
    },
  })
  return events
}

test('two at a time, told in their order, whichever ends first', async () => {
  const events = await eventsOf('abc', (name) => (name === 'a' ? 40 : 2))
  expect(events).toEqual(['+a', '+b', '-b', '+c', '-c', '-a', 'a: A', 'b: B', 'c: C'])
})

test('what wants to be alone is: it waits for all before it, and all after it wait', async () => {
  const events = await eventsOf('abCdE', () => 5)
  const steps = events.filter((event) => !event.includes(':'))
  expect(steps).toEqual(['+a', '+b', '-a', '-b', '+C', '-C', '+d', '-d', '+E', '-E'])
})

test('one that breaks off stops nothing, and is told at its turn', async () => {
  const events = await eventsOf('axb', () => 1)
  expect(events.filter((event) => event.includes(':'))).toEqual([
    'a: A',
    'x: Error: broke off',
    'b: B',
  ])
})
