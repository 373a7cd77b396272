import { createGzip } from 'node:zlib'
import { readStatus } from '@openboat/status'

// `node --expose-gc --conditions=@openboat/source refuse-bombs.ts`: what it costs to refuse a status list that
// inflates to a gigabyte, in processor time, and in memory beside the 1 MiB that a list may have.

const GIGABYTE = 1024 ** 3
const CAP = 1024 ** 2
const rounds = 41

const entry = {
  type: 'BitstringStatusListEntry',
  purpose: 'revocation',
  listUrl: 'https://school.example/status/1',
  index: 7,
  size: 1,
  signedList: true,
} as const

const bomb = await zeros(GIGABYTE)
const bombs = {
  'that declares a gigabyte': bomb,
  'that declares a small list': declaring(bomb, 16 * 1024),
  'that declares all that is allowed': declaring(bomb, CAP),
}

console.log('| a list of a gigabyte | median | nine of ten below | most memory |')
console.log('| --- | --- | --- | --- |')
for (const [name, file] of Object.entries(bombs)) {
  const list = listOf(`u${file.toString('base64url')}`)
  const before = process.resourceUsage().maxRSS
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    globalThis.gc?.()
    times.push(await refuse(list))
  }
  const megabytes = (process.resourceUsage().maxRSS - before) / 1024
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => `${(sorted[Math.floor(part * (rounds - 1))] ?? 0).toFixed(2)} ms`
  console.log(`| ${[name, at(0.5), at(0.9), `${megabytes.toFixed(0)} MB`].join(' | ')} |`)
}

/** Milliseconds of processor time, of all threads. */
async function refuse(list: ReturnType<typeof listOf>): Promise<number> {
  // A list that is new each time, so that no answer is remembered.
  const fresh = { ...list, credentialSubject: { ...list.credentialSubject } }
  const start = process.cpuUsage()
  const answer = await readStatus(entry, fresh)
  const { user, system } = process.cpuUsage(start)
  if (answer.ok) throw new Error('the bomb was taken for a list')
  return (user + system) / 1000
}

function listOf(encodedList: string) {
  return {
    id: entry.listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: entry.purpose, encodedList },
  }
}

async function zeros(length: number): Promise<Buffer> {
  const gzip = createGzip({ level: 9 })
  const block = Buffer.alloc(1024 * 1024)
  const writing = (async () => {
    for (let at = 0; at < length; at += block.length) {
      if (!gzip.write(block)) await new Promise((resolve) => gzip.once('drain', resolve))
    }
    gzip.end()
  })()
  const chunks: Buffer[] = []
  for await (const chunk of gzip) chunks.push(chunk as Buffer)
  await writing
  return Buffer.concat(chunks)
}

function declaring(file: Buffer, length: number): Buffer {
  const lying = Buffer.from(file)
  lying.writeUInt32LE(length, lying.length - 4)
  return lying
}
