import { without, type Fault } from './fault.fixture.ts'
import { goodHosted } from './good-reports.fixture.ts'
import {
  assertion,
  badgeClass,
  badgeClassUrl,
  hostedWorld,
  profile,
  profileUrl,
} from './open-badge-2/assertion.fixture.ts'
import type { World } from './world.fixture.ts'

/** For Open Badges 2.0. */
export const hostedFaults: Readonly<Record<string, Fault>> = {
  'an original that is not there': {
    input: assertion,
    world: () => without(hostedWorld(), String(assertion()['id'])) as World,
    good: goodHosted,
    but: {
      verdict: 'undetermined',
      'hosted.fetched': 'unknown unreachable',
      'hosted.id': [],
      'hosted.matches': [],
      'status.not-revoked': [],
      'linked.fetched': [],
      'linked.id': [],
      'linked.conforms': [],
      'hosted.in-scope': [],
      'period.started': [],
      'period.not-ended': [],
      'recipient.matches': [],
    },
  },
  'an original that calls itself another host’s': {
    input: assertion,
    world: () =>
      hostedWorld({ [String(assertion()['id'])]: assertion({ id: 'https://x.example/1' }) }),
    good: goodHosted,
    but: { verdict: 'rejected', 'hosted.id': 'failed', 'hosted.matches': 'warning' },
  },
  'a copy that differs': {
    input: () => assertion({ narrative: 'Félicitations' }),
    world: hostedWorld,
    good: goodHosted,
    but: { 'hosted.matches': 'warning' },
  },
  'a badge outside the issuer’s site': {
    input: assertion,
    world: () =>
      hostedWorld({ [profileUrl]: profile({ verification: { allowedOrigins: ['b.example'] } }) }),
    good: goodHosted,
    but: { verdict: 'rejected', 'hosted.in-scope': 'failed' },
  },
  'a badge class that is not there': {
    input: assertion,
    world: () => hostedWorld({ [badgeClassUrl]: 404 }),
    good: goodHosted,
    but: {
      verdict: 'undetermined',
      'linked.fetched': ['unknown'],
      'linked.id': [],
      'linked.conforms': [],
      'hosted.in-scope': 'unknown',
    },
  },
  'a profile that calls itself another host’s': {
    input: assertion,
    world: () => hostedWorld({ [profileUrl]: profile({ id: 'https://x.example/profile' }) }),
    good: goodHosted,
    but: { verdict: 'rejected', 'linked.id': ['passed', 'failed'] },
  },
  'a badge class without a name': {
    input: assertion,
    world: () => hostedWorld({ [badgeClassUrl]: without(badgeClass(), 'name') }),
    good: goodHosted,
    but: { verdict: 'rejected', 'linked.conforms': ['failed', 'passed'] },
  },
}
