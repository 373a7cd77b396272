import type { DocumentSource, Fetched } from '@openboat/resolve'
import { isFixed, sourceFor } from '../document-source.ts'
import { createCheckedLists } from '@openboat/verify'
import { verifyFrom } from '../verify-from.ts'
import type { Outcome } from './job.ts'
import { judgeJob } from './judge-job.ts'
import { readAtOnce } from './read-at-once.ts'
import type { MessageFromWorker, MessageToWorker, WorkerSettings } from './messages.ts'

/** What a thread does with its messages. Documents are asked for in the thread that started it. */
export function serveJobs(
  settings: WorkerSettings,
  post: (message: MessageFromWorker) => void,
): (message: MessageToWorker) => void {
  const asked = new Map<number, (fetched: Fetched) => void>()
  const askMainThread: DocumentSource = (url, { signal: _, ...request } = {}) =>
    new Promise((resolve) => {
      const number = nextNumber()
      asked.set(number, resolve)
      post({ asks: number, url, request })
    })
  const nextNumber = counter()
  const source = isFixed(settings) ? sourceFor(settings) : askMainThread
  const deliver = inGroups((outcomes) => post({ outcomes }))
  const checkedLists = createCheckedLists()
  const judge = {
    read: readAtOnce,
    verify: (input: Uint8Array | string | object) =>
      verifyFrom(source, input, { checkedLists, ...settings }),
  }
  return (message) => {
    if ('answers' in message) {
      asked.get(message.answers)?.(message.fetched)
      asked.delete(message.answers)
      return
    }
    for (const job of message.jobs) {
      judgeJob(job, judge).then(deliver, (failure: unknown) => post({ failure }))
    }
  }
}

function counter(): () => number {
  let last = 0
  return () => (last += 1)
}

/** Outcomes of one turn of the event loop go together. */
function inGroups(send: (outcomes: readonly Outcome[]) => void): (outcome: Outcome) => void {
  let group: Outcome[] = []
  return (outcome) => {
    group.push(outcome)
    if (group.length > 1) return
    setImmediate(() => {
      send(group)
      group = []
    })
  }
}
