import type { CheckText } from '../explanation.ts'

/** What comes with a badge: endorsements, and badges inside it. */
export const attachedEnglish = {
  'endorsement.bound': {
    topic: 'What an endorsement is about',
    passed: {
      title: 'The endorsement is about this badge',
      meaning: 'The endorsement names what it is attached to.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The endorsement is about something else',
      meaning:
        'It was written for another badge, or another organisation, and attached here. It says nothing about this badge.',
      whatToDo: 'Leave this endorsement aside. The badge itself is judged on its own.',
    },
  },
  'endorsement.verified': {
    topic: 'An endorsement',
    passed: {
      title: 'The badge has a genuine endorsement',
      meaning:
        'Another party supports this badge or its issuer, and that statement was verified. Whether you trust that party is for you to decide.',
      whatToDo: 'Look at who endorses the badge, and what they say.',
    },
    warning: {
      title: 'An endorsement of the badge does not count',
      meaning:
        'A statement of support that comes with the badge could not be confirmed. The badge itself is judged without it.',
      whatToDo: 'Leave this endorsement aside. Its own report says what is wrong with it.',
    },
    failed: {
      title: 'What stands as an endorsement is none',
      meaning: 'In the place of an endorsement there is something that cannot be read as one.',
      whatToDo: 'Leave it aside. The badge itself is judged on its own.',
    },
    unknown: {
      title: 'An endorsement cannot be reached',
      meaning:
        'The badge refers to a statement of support elsewhere, and that place does not answer.',
      whatToDo: 'Verify again later. The badge itself is judged on its own.',
    },
  },
  'contained.verified': {
    topic: 'A badge inside',
    passed: {
      title: 'A badge inside is genuine',
      meaning: 'Of the badges that were given together, this one is verified.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'A badge inside is rejected',
      meaning:
        'Of the badges that were given together, one is not in order, so the whole is rejected: nobody may read “verified” over a forged badge.',
      whatToDo: 'Look at the report of that badge. The others are judged on their own.',
    },
    unknown: {
      title: 'A badge inside could not be judged',
      meaning:
        'Of the badges that were given together, one could be neither confirmed nor rejected.',
      whatToDo: 'Look at the report of that badge. The others are judged on their own.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
