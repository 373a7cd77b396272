import { verify } from 'openboat'
import { equal, fingerprint, type SuiteCase } from './suite.ts'

/** A verification that can be repeated anywhere: the input, and all it may look at. */
export interface Replay {
  readonly name: string
  readonly input: string
  /** Whether `input` is bytes in Base64. */
  readonly isBase64: boolean
  readonly bundle: object
  readonly at: string
}

/** Each replay gives a report; its fingerprint must be the same on every runtime. */
export function replaySuite(replays: readonly Replay[]): SuiteCase[] {
  return replays.map(({ name, input, isBase64, bundle, at }) => ({
    name,
    async run() {
      const report = await verify(isBase64 ? bytesOf(input) : input, {
        replay: bundle as never,
        at: new Date(at),
      })
      equal(typeof report.verdict, 'string')
      return `${report.verdict} ${await fingerprint(JSON.stringify(report))}`
    },
  }))
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
