import { spawn } from 'node:child_process'

export interface LimitedRun {
  /** 0 is success; -1 means that it was ended because it took too long. */
  readonly status: number
  readonly output: string
}

/** Runs a program, and ends it with all it started when its time is over. */
export function runLimited(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; timeLimitMs: number },
): Promise<LimitedRun> {
  const { cwd, env, timeLimitMs } = options
  return new Promise((resolve, reject) => {
    // A process group of its own, so that what it left in the background ends with it.
    const child = spawn(program, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    let late = false
    const timer = setTimeout(() => {
      late = true
      endGroup(child.pid)
    }, timeLimitMs)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('exit', () => endGroup(child.pid))
    child.on('close', (status) => {
      clearTimeout(timer)
      const text = Buffer.concat(chunks).toString('utf8')
      const end = late ? `${text}\nEnded after ${timeLimitMs / 1000} s` : text
      resolve({ status: late ? -1 : (status ?? 1), output: end })
    })
  })
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Nothing is left of the group, which is what is wanted.
  }
}
