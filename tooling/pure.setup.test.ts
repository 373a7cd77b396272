import { connect } from 'node:net'
import { expect, test } from 'vitest'

test('the network is refused', () => {
  expect(() => fetch('https://example.org/')).toThrow('the network (fetch) is not available here')
  expect(() => new WebSocket('wss://example.org/')).toThrow('the network (WebSocket)')
  expect(() => connect(443, '127.0.0.1')).toThrow('the network (a socket)')
})

test('the terminal is refused', () => {
  const methods = new Map<string, unknown>(Object.entries({ ...console }))
  expect([...methods.keys()]).toEqual(expect.arrayContaining(['log', 'warn', 'error']))
  for (const [name, method] of methods) {
    if (typeof method === 'function') expect(() => method()).toThrow(`console.${name} is not`)
  }
})

test('the real clock is refused, a given moment is not', () => {
  expect(() => new Date()).toThrow('the real clock (new Date())')
  expect(() => Date.now()).toThrow('the real clock (Date.now)')
  expect(() => Date()).toThrow('the real clock (Date())')
  expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  expect(Date.UTC(1970, 0)).toBe(0)
})

test('dates stay dates', () => {
  expect(structuredClone(new Date(0))).toBeInstanceOf(Date)
  expect(new Date(0)).toBeInstanceOf(Date)
  expect(new Date(0).constructor.name).toBe('Date')
})
