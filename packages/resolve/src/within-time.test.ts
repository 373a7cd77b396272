import { expect, test } from 'vitest'
import { withinTime } from './within-time.ts'

const long = { milliseconds: 60_000, signal: undefined }

test('what is done in time is done', async () => {
  expect(await withinTime(long, async () => 'done')).toBe('done')
})

test('what fails in time has failed', async () => {
  const failing = async (): Promise<string> => {
    throw new Error('broken')
  }
  await expect(withinTime(long, failing)).rejects.toThrow('broken')
})

test('what takes longer is nothing, whether it heeds the signal or not', async () => {
  const short = { milliseconds: 1, signal: undefined }
  let told = false
  const deaf = async (signal: AbortSignal): Promise<string> => {
    signal.addEventListener('abort', () => (told = true))
    return await new Promise<never>(() => undefined)
  }
  const heeding = async (signal: AbortSignal): Promise<string> =>
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')))
    })
  expect(await withinTime(short, deaf)).toBe(undefined)
  expect(told).toBe(true)
  expect(await withinTime(short, heeding)).toBe(undefined)
})

test('whoever waits may leave, with a reason', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const answer = withinTime({ ...long, signal }, async () => await new Promise(() => undefined))
  controller.abort(new Error('enough'))
  await expect(answer).rejects.toThrow('enough')
})
