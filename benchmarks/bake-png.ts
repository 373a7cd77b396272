import { readFile } from 'node:fs/promises'
import { bake } from '@openboat/bakery'
import { generateKey } from 'openboat'
import { PNG } from 'pngjs'
import type { Candidate } from './interleave.ts'
import { sampleBadge } from './sample-badge.ts'

/** Ours splices a chunk; a general PNG library decodes and encodes the pixels to do the same. */
export async function bakePng(): Promise<Candidate[]> {
  const picture = await readFile(new URL('../examples/demo/assets/picture.png', import.meta.url))
  const { text } = await sampleBadge(await generateKey('ed25519'), 'data-integrity')
  return [
    {
      name: '@openboat/bakery bake',
      run: () => bake(picture, text, { tag: 'openbadgecredential' }),
    },
    { name: 'pngjs decode and encode', run: () => PNG.sync.write(PNG.sync.read(picture)) },
  ]
}
