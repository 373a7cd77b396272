import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IssuingOrder } from './issue-on-store.ts'
import type { LocalFactory } from './local-factory.ts'

const script = fileURLToPath(new URL('issue-until-killed.ts', import.meta.url))

interface Killing {
  /** The client is killed when the factory has so many events; then another one goes on. */
  readonly killAt: readonly number[]
  readonly chunkSize: number
}

/**
 * Issues by a client in a process of its own, with a journal on disk, that is killed (SIGKILL) and started
 * again.
 *
 * @returns how each of the processes ended
 */
export async function issueWhileKilled(
  factory: LocalFactory,
  { badgeId, recipients }: IssuingOrder,
  { killAt, chunkSize }: Killing,
): Promise<readonly (number | string | null)[]> {
  const journal = join(factory.folder, `${badgeId}.ndjson`)
  const env = {
    ...process.env,
    OBF_URL: factory.server.url,
    OBF_SECRET: factory.clientSecret,
    OBF_BADGE: badgeId,
    OBF_JOURNAL: journal,
    OBF_PEOPLE: String(recipients.length),
    OBF_CHUNK: String(chunkSize),
  }
  const obf = await factory.client('v2 with OAuth2', { retries: 20 })
  const ends: (number | string | null)[] = []
  for (const events of [...killAt, Number.POSITIVE_INFINITY]) {
    const child = spawn(process.execPath, [...process.execArgv, script], { env, stdio: 'inherit' })
    const ended = new Promise<number | string | null>((resolve) => {
      child.on('exit', (code, signal) => resolve(code ?? signal))
    })
    ends.push(
      await endOf(ended, async () => {
        if ((await obf.events.count({ badgeId })) >= events) child.kill('SIGKILL')
      }),
    )
  }
  await rm(journal)
  return ends
}

async function endOf<End>(ended: Promise<End>, meanwhile: () => Promise<void>): Promise<End> {
  for (;;) {
    const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 20))
    const end = await Promise.race([ended, pause])
    if (end !== undefined) return end
    await meanwhile()
  }
}
