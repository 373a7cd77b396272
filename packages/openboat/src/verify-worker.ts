import { parentPort, workerData } from 'node:worker_threads'
import type { MessageToWorker, WorkerSettings } from './batch/messages.ts'
import { serveJobs } from './batch/serve-jobs.ts'

// A thread of `verifyMany`: jobs come in as messages, outcomes go out as text.

const port = parentPort
if (port !== null) {
  const serve = serveJobs(workerData as WorkerSettings, (message) => port.postMessage(message))
  port.on('message', (message: MessageToWorker) => serve(message))
}
