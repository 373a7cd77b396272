import { asList, isJsonObject } from '@openboat/model'
import { findingsOf } from '../finding.ts'
import type { Check } from '../subject.ts'

const current = findingsOf('refresh.current', 'OB 3.0 #verification step 3; VCCR 1.0')

/** Policy: the refresh service is not asked yet; a newer version of the badge may exist. */
export const notesRefreshService: Check = ({ credential }) =>
  asList(credential.document['refreshService']).map((service) => {
    const id =
      isJsonObject(service) && typeof service['id'] === 'string' ? service['id'] : 'without id'
    return current(
      'warning',
      `A newer version may exist: the refresh service ${id} was not asked`,
      {
        path: '/refreshService',
        details: { code: 'not_asked' },
      },
    )
  })
