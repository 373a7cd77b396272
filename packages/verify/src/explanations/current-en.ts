import type { CheckText } from '../explanation.ts'

const askForCurrent = 'If much depends on the badge, ask the holder for the current version.'
const asGiven = 'The version that you have was verified.'

/** Whether this is what the issuer says today, and what the issuer saw. */
export const currentEnglish = {
  'refresh.current': {
    topic: 'A newer version of the badge',
    passed: {
      title: 'The badge is the current version',
      meaning: 'The issuer offers a place where the badge is renewed, and it has nothing newer.',
      whatToDo: 'Nothing.',
      codes: {
        renewed: {
          title: 'The issuer has renewed the badge',
          meaning:
            'The issuer has a newer version of this badge[, of {validFrom}]. It is genuine, and what you read here is about it.',
          whatToDo: 'Nothing. The holder may want to fetch the new version.',
        },
      },
    },
    warning: {
      title: 'There may be a newer version of the badge',
      meaning: `The issuer offers a place where the badge can be renewed, and nothing came of asking there. ${asGiven}`,
      whatToDo: askForCurrent,
      codes: {
        unsupported_type: {
          meaning: `The badge can be renewed, but in a way that is not known here. ${asGiven}`,
        },
        offline: {
          meaning: `The issuer offers a place where the badge can be renewed, and nothing was asked from the web here. ${asGiven}`,
        },
        gone: {
          title: 'The issuer renews this badge no longer',
          meaning: `The place where the badge could be renewed has nothing any more, and so nothing newer. ${asGiven}`,
          whatToDo: 'Go by what is said here about revocation and validity.',
        },
        rejected: {
          title: 'The newer version of the badge is not in order',
          meaning: `What the issuer offers as a newer version is forged or damaged. ${asGiven}`,
          whatToDo: 'Tell the issuer that the newer version cannot be verified.',
        },
        other_credential: {
          title: 'In place of a newer version there is another badge',
          meaning: `What is found where this badge should be renewed is not this badge. ${asGiven}`,
        },
      },
    },
    skipped: {
      title: 'Nobody was asked for a newer version of the badge',
      meaning:
        'The badge names a place where it can be renewed. That place counts only once the badge is proven to be genuine.',
      whatToDo: 'Nothing.',
    },
  },
  'contained.current': {
    topic: 'Several versions of a badge',
    warning: {
      title: 'An older version of a badge is among them',
      meaning:
        'Two versions of the same badge were given together. Both are genuine, and the later one counts.',
      whatToDo: 'Read the later one.',
    },
  },
  'evidence.unchanged': {
    topic: 'Documents that the badge refers to',
    passed: {
      title: 'A document that the badge refers to is unchanged',
      meaning: 'What is found[ at {url}] is, to the last byte, what the issuer saw.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'A document that the badge refers to could not be compared',
      meaning:
        'The badge says what the document[ at {url}] should be, but it could not be fetched or compared. The badge itself is not affected.',
      whatToDo: 'Ask the holder for the document.',
    },
    failed: {
      title: 'A document that the badge refers to was changed',
      meaning: 'What is found[ at {url}] today is not what the issuer saw.',
      whatToDo: 'Do not rely on that document. Ask the holder for the original.',
    },
    skipped: {
      title: 'Documents that the badge refers to were not fetched',
      meaning:
        'The badge says what its evidence or other documents should be. They are fetched and compared only on demand.',
      whatToDo: 'If much depends on them, have them compared.',
    },
  },
  'pages.reachable': {
    topic: 'The issuer’s home page and the pictures',
    passed: {
      title: 'A page or picture that the badge names is there',
      meaning: 'The address[ {url}] answers. What it shows was not judged.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'A page or picture that the badge names cannot be reached',
      meaning:
        'The issuer’s home page or a picture should be[ at {url}], but the address does not answer. This says nothing about who awarded the badge.',
      whatToDo: 'Try again later. If it stays away, tell the issuer.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
