import { Bitstring } from '@digitalbazaar/bitstring'
import { decodeBitstring, encodeBitstring } from '@openboat/status'
import type { Candidate } from './interleave.ts'
import { randomNumbers } from './random-numbers.ts'
import { at } from './sample-credentials.ts'

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
  const random = randomNumbers(list + 1)
  const positions = Array.from({ length: length / 100 }, () => Math.floor(random() * length))
  return [...Array.from({ length: 16 }, (_, n) => n), ...positions]
}
