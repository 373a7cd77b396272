import { Worker } from 'node:worker_threads'
import type { DocumentSource } from '@openboat/resolve'
import type { OpenLane } from './lane.ts'
import type { MessageFromWorker, MessageToWorker, WorkerSettings } from './messages.ts'

/** A thread of its own, for the computing; documents come from `source`, in this one. */
export function threadLane(settings: WorkerSettings, source: DocumentSource): OpenLane {
  return (deliver, fail) => {
    const worker = startWorker(settings)
    const send = (message: MessageToWorker) => worker.postMessage(message, [])
    worker.on('error', fail)
    worker.on('message', (message: MessageFromWorker) => {
      if ('outcomes' in message) return deliver(message.outcomes)
      if ('failure' in message) return fail(message.failure)
      const { asks: answers, url, request } = message
      source(url, request).then((fetched) => send({ answers, fetched }), fail)
    })
    return {
      send: (jobs) => send({ jobs }),
      close: async () => void (await worker.terminate()),
    }
  }
}

/** Beside this file, or at the root of what was built from it. */
function startWorker(settings: WorkerSettings): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const file = isSource ? '../verify-worker.ts' : './verify-worker.js'
  const execArgv = isSource ? ['--conditions=@openboat/source', '--no-warnings'] : undefined
  return new Worker(new URL(file, import.meta.url), {
    workerData: settings,
    // Room for short-lived objects: with more of it threads grow, and are no faster.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
    ...(execArgv === undefined ? {} : { execArgv }),
  })
}
