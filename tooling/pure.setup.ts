import { Socket } from 'node:net'
import fc from 'fast-check'

// Layers 0 to 3 take clock, network and terminal as arguments. Here the real ones throw, so that a
// test which reaches for them fails with the reason.

fc.configureGlobal({ seed: 20261121 })

// A proxy, not a subclass: dates made before this line, or by Node, stay instances of `Date`.
// (Its prototype knows the real one, also when this file runs again for the next test file.)
globalThis.Date = new Proxy(Date.prototype.constructor as DateConstructor, {
  construct: (real, args, target) =>
    args.length === 0
      ? refuse('the real clock (new Date())')
      : (Reflect.construct(real, args, target) as Date),
  apply: () => refuse('the real clock (Date())'),
  get: (real, name, receiver) =>
    name === 'now'
      ? refusal('the real clock (Date.now)')
      : (Reflect.get(real, name, receiver) as unknown),
})

globalThis.fetch = refusal('the network (fetch)')
globalThis.WebSocket = new Proxy(WebSocket, {
  construct: () => refuse('the network (WebSocket)'),
})
Socket.prototype.connect = refusal('the network (a socket)')

for (const [name, value] of Object.entries(console)) {
  if (typeof value === 'function') Object.assign(console, { [name]: refusal(`console.${name}`) })
}

function refusal(name: string): () => never {
  return () => refuse(name)
}

function refuse(name: string): never {
  throw new Error(`${name} is not available here: pass it in as an option`)
}
