import { Bitstring } from '@digitalbazaar/bitstring'
import { decodeBitstring, encodeBitstring } from '@openboat/status'
import { at } from './sample-credentials.ts'
import type { Candidate } from './interleave.ts'

const length = 131_072

/** Inflates a list of the usual length and looks one entry up. */
export async function decodeAgainstBitstring(): Promise<Candidate[]> {
  const texts = await Promise.all(
    Array.from({ length: 16 }, (_, list) => encodeBitstring(revokedOf(list), { length })),
  )
  return [
    {
      name: '@openboat/status decodeBitstring',
      run: async (turn) => {
        const bits = await decodeBitstring(at(texts, turn))
        if (bits.read(turn % 16) !== 1) throw new Error('the entry should be set')
      },
    },
    {
      name: '@digitalbazaar/bitstring',
      run: async (turn) => {
        const encoded = at(texts, turn).slice(1)
        const bits = new Bitstring({ buffer: await Bitstring.decodeBits({ encoded }) })
        if (!bits.get(turn % 16)) throw new Error('the entry should be set')
      },
    },
  ]
}

/** One of a hundred at random, which does not compress away; the first sixteen say which list it is. */
function revokedOf(list: number): number[] {
  let state = list
  const positions = Array.from({ length: length / 100 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * length)
  })
  return [...Array.from({ length: 16 }, (_, n) => n), ...positions]
}
