import fc from 'fast-check'

// Layers 0 to 3 take clock, network and terminal as arguments. Here the real ones throw, so that a
// test which reaches for them fails with the reason.

const refuse = (name: string) => () => {
  throw new Error(`${name} is not available here: pass it in as an option`)
}

fc.configureGlobal({ seed: 20261121 })

const RealDate = globalThis.Date

class GivenDate extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) refuse('the real clock (new Date())')()
    super(...(args as [number]))
  }
  static override now(): number {
    return refuse('the real clock (Date.now)')() as never
  }
}

globalThis.Date = GivenDate as DateConstructor
globalThis.fetch = refuse('the network (fetch)')
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = refuse(`console.${method}`)
}
