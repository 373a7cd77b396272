import { createSigner, generateKey } from '@openboat/proof'
import { describe, expect, test } from 'vitest'
import { faultsIn, hostedSchool, recipient, type HostedSchool } from './hosted-school.ts'

// What becomes of badges when keys change, as a verifier sees it who asks the host.

const award = { achievement: 'welding-1', recipient } as const

async function ed25519() {
  return createSigner(await generateKey('ed25519'))
}

async function issued(school: HostedSchool, form: 'data-integrity' | 'jwt'): Promise<string> {
  return (await school.issuer.issue({ ...award, forms: [form] })).forms[form] ?? ''
}

describe.each(['data-integrity', 'jwt'] as const)('%s', (form) => {
  test('an old badge goes on verifying after a rotation, and a new one does', async () => {
    const school = await hostedSchool({ signer: await ed25519() })
    const before = await issued(school, form)
    school.pass(30 * 24 * 3600)
    await school.issuer.rotateKeys({ signer: await ed25519() })
    const after = await issued(school, form)
    school.pass(365 * 24 * 3600)
    for (const text of [before, after]) expect(faultsIn(await school.verify(text))).toEqual([])
  })

  test('what a replaced key signs later is refused', async () => {
    const stolen = await ed25519()
    const school = await hostedSchool({ signer: stolen })
    const thief = await hostedSchool({ signer: stolen })
    await school.issuer.keys.list()
    await school.issuer.rotateKeys({ signer: await ed25519() })
    for (const each of [school, thief]) each.pass(24 * 3600)
    const report = await school.verify(await issued(thief, form))
    expect(report.verdict).toBe('rejected')
    expect(faultsIn(report).join()).toMatch(/expired/)
  })

  test('nothing that a compromised key signed is good, whatever its date; renewed, it is', async () => {
    const school = await hostedSchool({ signer: await ed25519() })
    const badge = await school.issuer.issue({ ...award, forms: [form] })
    const before = badge.forms[form] ?? ''
    expect((await school.verify(before)).verdict).toBe('verified')
    school.pass(24 * 3600)
    const [old] = await school.issuer.rotateKeys({ signer: await ed25519(), reason: 'compromised' })
    expect((await school.verify(before)).verdict).toBe('rejected')
    for await (const { id } of school.issuer.badges.signedBy(old?.id ?? '')) {
      await school.issuer.renew(id)
    }
    const after = (await school.issuer.badges.get(badge.id))?.forms[form] ?? ''
    expect(faultsIn(await school.verify(after))).toEqual([])
  })

  test('clocks that differ by less than a minute harm nothing', async () => {
    const school = await hostedSchool({ signer: await ed25519() })
    const text = await issued(school, form)
    expect(faultsIn(await school.verify(text, { skew: -50 }))).toEqual([])
    expect((await school.verify(text, { skew: -600 })).verdict).not.toBe('verified')
  })

  test('a badge that starts later than its key ends is good, for it was signed before', async () => {
    const school = await hostedSchool({ signer: await ed25519() })
    const badge = await school.issuer.issue({
      ...award,
      forms: [form],
      validFrom: '2026-09-01T00:00:00Z',
    })
    await school.issuer.rotateKeys({ signer: await ed25519() })
    school.pass(90 * 24 * 3600)
    expect(faultsIn(await school.verify(badge.forms[form] ?? ''))).toEqual([])
  })
})

test('a process whose clock is ahead signs while the key is replaced, and its badge is good', async () => {
  const signer = await ed25519()
  const school = await hostedSchool({ signer })
  const ahead = await hostedSchool({ signer })
  ahead.pass(45)
  await school.issuer.keys.list()
  await school.issuer.rotateKeys({ signer: await ed25519() })
  const text = await issued(ahead, 'data-integrity')
  school.pass(60)
  const report = await school.verify(text)
  // The list of the other process is not hosted here; its proof is what this is about.
  expect(faultsIn(report).filter((fault) => fault.startsWith('proof'))).toEqual([])
})
