import type { CheckText, OutcomeText } from '../explanation.ts'
import { developmentEnglish } from './not-asked-en.ts'

const openTitle = 'Whether the issuer still stands by the badge is not known'
const askIssuer = 'Verify again later, or ask the issuer whether the badge still counts.'
const tellIssuer = 'Tell the issuer: once the list is corrected, the badge can be verified again.'
const forIssuer =
  'You need to do nothing. If you are the issuer, fix this before you issue the next badges.'

/** What a list is kept for, and what is not known without it. */
interface Purpose {
  readonly list: string
  readonly open: string
  readonly unshown: string
}

const revocation: Purpose = {
  list: 'a list that says which badges still count',
  open: 'The badge may have been revoked or not.',
  unshown: 'So it does not show that this badge still counts.',
}
const suspension: Purpose = {
  list: 'a list that says which badges are on hold',
  open: 'The badge may have been suspended or not.',
  unshown: 'So it does not show that this badge counts now.',
}
const refresh: Purpose = {
  list: 'a list that says of which badges there is a newer version',
  open: 'There may be a newer version of the badge or not.',
  unshown: 'So it does not show whether there is one of this badge.',
}
const message: Purpose = {
  list: 'a list of messages about its badges',
  open: 'There may be a message about the badge or not.',
  unshown: 'So it does not show whether there is one about this badge.',
}

const malformedEntry = {
  title: 'The badge does not say clearly where its status is kept',
  meaning:
    'What the badge says about its status is incomplete or contradictory, so nobody can know whether it still counts.',
  whatToDo:
    'Do not rely on the badge as it is. If you hold it, ask the issuer to issue it again; if you issued it, fix your software first.',
}

/** What can be wrong with a status list is the same, whatever the list is about. */
function faultsOf({ list, unshown }: Purpose) {
  const brokenList = (fault: string) => ({
    title: 'The status list of the badge cannot be used',
    meaning: `The issuer keeps ${list}[ ({list})]. ${fault} ${unshown}`,
    whatToDo: tellIssuer,
  })
  return {
    malformed_entry: malformedEntry,
    list_rejected: brokenList('That list is itself not valid: forged, expired or damaged.'),
    malformed_list: brokenList('That list is damaged.'),
    wrong_list_type: brokenList('What is found there is not a list of this kind.'),
    purpose_mismatch: brokenList('That list is about something else than the badge says.'),
    range: brokenList('That list has no place for this badge.'),
    too_large: brokenList('That list is larger than such a list may be.'),
    no_credential_id: brokenList('That list goes by the ids of badges, and this badge has none.'),
  }
}

function unknownOf(purpose: Purpose): OutcomeText {
  const { list, open } = purpose
  const unreadable = {
    meaning: 'What was found[ at {list}] is no readable list of badges.',
    whatToDo: tellIssuer,
  }
  return {
    title: openTitle,
    meaning: `The status of the badge could not be looked up. ${open}`,
    whatToDo: askIssuer,
    codes: {
      list_unreachable: {
        meaning: `The issuer keeps ${list}[ ({list})], and it cannot be reached. ${open}`,
        whatToDo: `${askIssuer} As the issuer, keep the list online for as long as your badges count.`,
      },
      ...notAskedOf(purpose),
      list_undetermined: {
        meaning: `The issuer keeps ${list}[ ({list})], but who made the list that was found could not be established.`,
      },
      list_malformed: unreadable,
      malformed_list: unreadable,
      unsupported_type: {
        meaning: 'The badge says where its status is kept, but in a way that is not known here.',
        whatToDo:
          'Verify the badge with another tool that knows this technique, or ask the issuer whether it still counts.',
      },
      unknown_purpose: {
        title: 'The badge has a status whose meaning is not known here',
        meaning:
          'The issuer has set a status[ ({purpose})] that the standard does not describe. It may say that the badge no longer counts.',
        whatToDo: 'Ask the issuer what this status means.',
      },
    },
  }
}

/** A list that nobody was asked for is not silent. */
function notAskedOf({ list, open }: Purpose) {
  return {
    list_offline: {
      meaning: `The issuer keeps ${list}[ ({list})]. Network access is off, so nobody was asked for it. ${open}`,
      whatToDo: 'Verify again with network access, or with a bundle that holds the list.',
    },
    list_refused: {
      meaning: `The issuer keeps ${list}[ ({list})], at an address that is not public or not encrypted (https), so it was not asked. ${open}`,
      whatToDo: `As the issuer, keep the list at a public https address. ${developmentEnglish}`,
    },
  }
}

const otherPurpose = {
  title: 'The badge can be given a status whose meaning is not known here',
  meaning:
    'The issuer keeps a status[ ({purpose})] that the standard does not describe. It is not set for this badge.',
  whatToDo: 'You need to do nothing.',
}

function failedOf(purpose: Purpose, codes: OutcomeText['codes'] = {}): OutcomeText {
  return {
    title: 'The status of the badge is not in order',
    meaning: `The issuer’s status list cannot be used. ${purpose.unshown}`,
    whatToDo: 'Do not rely on this badge. Ask the issuer whether it still counts.',
    codes: { ...faultsOf(purpose), ...codes },
  }
}

/** Whether the issuer still stands by the badge. */
export const statusEnglish = {
  'status.not-revoked': {
    topic: 'Revocation',
    passed: {
      title: 'The badge has not been revoked',
      meaning: 'The issuer still stands by this badge: it is not marked as revoked.',
      whatToDo: 'Nothing.',
    },
    warning: { ...otherPurpose, codes: { unknown_purpose: otherPurpose } },
    failed: failedOf(revocation, {
      revoked: {
        title: 'The issuer has revoked the badge',
        meaning: 'The issuer has withdrawn this badge for good[. The reason given: “{message}”].',
        whatToDo: 'Do not rely on this badge. If you hold it and do not know why, ask the issuer.',
      },
    }),
    unknown: unknownOf(revocation),
    skipped: {
      title: 'The issuer keeps no list of revoked badges',
      meaning: 'If the issuer revoked this badge, nothing online would show it.',
      whatToDo: 'Nothing. If much depends on the badge, ask the issuer whether it still counts.',
    },
  },
  'status.not-suspended': {
    topic: 'Suspension',
    passed: {
      title: 'The badge is not suspended',
      meaning: 'The issuer has not put this badge on hold.',
      whatToDo: 'Nothing.',
    },
    failed: failedOf(suspension, {
      suspended: {
        title: 'The issuer has suspended the badge',
        meaning:
          'The badge does not count for the time being; it may count again later[. The reason given: “{message}”].',
        whatToDo: 'Do not rely on the badge now. Verify it again later, or ask the issuer.',
      },
    }),
    unknown: unknownOf(suspension),
  },
  'status.refresh': {
    topic: 'A newer version of the badge',
    passed: {
      title: 'The issuer knows of no newer version',
      meaning: 'This is the current version of the badge.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'There is a newer version of the badge',
      meaning:
        'The issuer has updated the badge since[: “{message}”]. This version is still genuine.',
      whatToDo: 'Ask the holder or the issuer for the current version.',
    },
    failed: failedOf(refresh),
    unknown: {
      ...unknownOf(refresh),
      title: 'Whether there is a newer version of the badge is not known',
    },
  },
  'status.message': {
    topic: 'Messages of the issuer about the badge',
    passed: {
      title: 'The issuer has no message about the badge',
      meaning: 'The issuer keeps messages about its badges, and there is none about this one.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'The issuer has a message about the badge',
      meaning: 'The issuer has added a remark to this badge[: “{message}”].',
      whatToDo: 'Read the message, and judge what it means for your purpose.',
    },
    failed: failedOf(message),
    unknown: {
      ...unknownOf(message),
      title: 'Whether the issuer has a message about the badge is not known',
    },
  },
  'status.list': {
    topic: 'The status list',
    warning: {
      title: 'The issuer’s status list does not quite follow the rules',
      meaning: 'The list could be read, and what it says about this badge is unambiguous.',
      whatToDo: forIssuer,
      codes: {
        id_mismatch: {
          title: 'The status list goes by another name',
          meaning:
            'The list calls itself by another address than the one it was found at. The signed badge names that place, so the list counts.',
        },
        issuer_mismatch: {
          title: 'The status list is kept by somebody else',
          meaning:
            'Someone other than the issuer of the badge keeps the list. The badge itself names this list, so it counts.',
        },
        short_list: {
          title: 'The status list is shorter than recommended',
          meaning:
            'In a short list it is easier to see whose badge somebody looks up. What the list says is not affected.',
        },
      },
    },
    failed: {
      title: 'The issuer’s status list does not follow the rules',
      meaning: 'Judged strictly, the list is not as the standard asks for.',
      whatToDo: tellIssuer,
      codes: {
        id_mismatch: {
          title: 'The status list goes by another name',
          meaning: 'The list calls itself by another address than the one it was found at.',
        },
        issuer_mismatch: {
          title: 'The status list is kept by somebody else',
          meaning: 'Someone other than the issuer of the badge keeps the list.',
        },
        short_list: {
          title: 'The status list is shorter than the standard asks for',
          meaning: 'In a short list it is easier to see whose badge somebody looks up.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
