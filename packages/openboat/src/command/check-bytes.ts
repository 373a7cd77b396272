import type { Finding } from '@openboat/verify'
import type { CheckOptions, CheckReport } from '../check.ts'
import { commandMessage } from './command-message.ts'
import { holdsNone } from './holds-none.ts'
import { looksLikeText } from './looks-like-text.ts'

/** The check of what a file holds; of an image, of the credential that counts: the first. */
export async function checkBytes(bytes: Uint8Array, options: CheckOptions): Promise<CheckReport> {
  const [{ check }, { detectImage }, { unbake }] = await Promise.all([
    import('../check.ts'),
    import('@openboat/bakery'),
    import('../unbake.ts'),
  ])
  if (detectImage(bytes) === undefined && looksLikeText(bytes)) return check(bytes, options)
  try {
    const { credentials, problems } = await unbake(bytes)
    const report = check(credentials[0]?.text ?? '', options)
    const findings = problems.map(({ code, message }) => imageFinding(message, code))
    return { ...report, findings: [...findings, ...report.findings] }
  } catch (error) {
    if (!holdsNone(error)) throw error
    return unreadable(commandMessage(error), error.code)
  }
}

const spec = 'OB 3.0 #docformat; OB 2.0 Baking'

function imageFinding(message: string, code: string): Finding {
  return { check: 'input.image', outcome: 'warning', message, spec, details: { code } }
}

function unreadable(message: string, code: string): CheckReport {
  const finding: Finding = {
    check: 'input.readable',
    outcome: 'failed',
    message,
    spec,
    details: { code },
  }
  return {
    conforms: false,
    version: 'unknown',
    kind: 'unknown',
    envelope: 'json',
    findings: [finding],
  }
}
