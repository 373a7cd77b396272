import type { CheckText, OutcomeText } from '../explanation.ts'
import { contextNotAskedEnglish } from './not-asked-en.ts'

const askForReissue =
  'Do not rely on the badge as it is. If you hold it, ask the issuer to issue it again; if you issued it, fix your software first.'
const forIssuer =
  'You need to do nothing. If you are the issuer, fix this before you issue the next badges.'

const passed = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: 'Nothing.',
})
const warning = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: forIssuer,
})
const failed = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: askForReissue,
})

/** Whether the badge says what its standard asks for, in its form, and in words that are defined. */
export const dataModelEnglish = {
  'model.context': {
    topic: 'The standard that the badge follows',
    passed: passed(
      'The badge says which standard it follows',
      'It names the Open Badges standard in the way that the standard asks for.',
    ),
    warning: warning(
      'The badge follows an older form of the standard',
      'It names the standard in a way that is out of date or unusual, but still clear.',
    ),
    failed: {
      ...failed(
        'The badge does not say clearly which standard it follows',
        'Without that, nobody can be sure what its data mean.',
      ),
      codes: {
        vcdm_mismatch: {
          title: 'The badge mixes two versions of the standard',
          meaning:
            'It names one version and is built like another, so nobody can be sure what its data mean.',
        },
      },
    },
  },
  'model.type': {
    topic: 'The kind of document',
    passed: passed('The badge says what it is', 'It calls itself a badge, and is built like one.'),
    warning: warning(
      'This is not quite an Open Badge',
      'It is a credential of another kind, or says in an unusual way what it is. It was judged by the rules that all credentials share.',
    ),
    failed: failed(
      'The badge does not say what it is',
      'It lacks the marks by which programs know a badge, or has those of something else.',
    ),
  },
  'model.id': {
    topic: 'The identifier of the badge',
    passed: passed('The badge has an identifier', 'It can be told from every other badge.'),
    warning: warning(
      'The identifier of the badge is unusual',
      'The badge can still be told from others.',
    ),
    failed: failed(
      'The badge has no usable identifier',
      'It cannot be told from other badges, so it could not be looked up or withdrawn either.',
    ),
  },
  'model.issuer': {
    topic: 'The issuer',
    passed: passed('The badge names its issuer', 'It says who awards it.'),
    warning: warning(
      'The badge says little about its issuer',
      'Who issued it is clear, but something that the standard asks for is missing, such as a name.',
    ),
    failed: failed('The badge names no issuer', 'It does not say who awards it.'),
  },
  'model.subject-identified': {
    topic: 'The recipient in the badge',
    passed: passed('The badge names its recipient', 'It says to whom it was awarded.'),
    warning: {
      title: 'The badge does not say whose it is',
      meaning:
        'The issuer and the achievement are clear, but no recipient is named: anybody could show this badge as their own.',
      whatToDo: 'Ask the issuer to whom the badge was awarded.',
    },
    failed: failed(
      'The badge does not say whose it is',
      'No recipient is named, or not in a readable form: anybody could show this badge as their own.',
    ),
  },
  'model.achievement': {
    topic: 'The achievement',
    passed: passed(
      'The badge says what it is for',
      'The achievement that it recognises is described.',
    ),
    warning: warning(
      'The description of the achievement is incomplete',
      'What the badge is for is clear, but something that the standard asks for is missing, such as the criteria.',
    ),
    failed: failed(
      'The badge does not say what it is for',
      'The achievement is missing, or lacks something without which it means nothing.',
    ),
  },
  'model.dates': {
    topic: 'The dates in the badge',
    passed: passed('The dates can be read', 'They are written as they should be, and go together.'),
    warning: warning('A date is written in an unusual way', 'It can still be read without doubt.'),
    failed: {
      ...failed(
        'A date in the badge is wrong',
        'A date cannot be read or contradicts another, so it is not clear when the badge counts.',
      ),
      codes: {
        missing: {
          title: 'A date is missing in the badge',
          meaning: 'Without it, it is not clear since when the badge counts.',
        },
        dates_reversed: {
          title: 'The badge ends before it begins',
          meaning: 'By its own dates, the badge never counted on any day.',
        },
      },
    },
  },
  'model.nested-types': {
    topic: 'The parts of the badge',
    passed: passed(
      'The parts of the badge say what they are',
      'Issuer, achievement, evidence and the rest are marked as the standard asks for.',
    ),
    warning: warning(
      'A part of the badge does not say what it is',
      'A mark is missing, but the meaning of that part is clear from its place.',
    ),
    failed: failed(
      'A part of the badge is not what it should be',
      'A part is marked as something that does not belong in its place.',
    ),
  },
  'model.properties': {
    topic: 'The details of the badge',
    passed: passed(
      'The details are written as they should be',
      'Every detail has a value of the right kind.',
    ),
    warning: warning(
      'A detail of the badge is unusual',
      'A detail is written in another form than the standard asks for, or is not known there. It does not touch who issued the badge, for what, and whether it counts.',
    ),
    failed: failed(
      'A detail of the badge is wrong',
      'A detail that matters is missing, or has a value that makes no sense in its place.',
    ),
  },
  'model.serialization': {
    topic: 'The form of the data',
    passed: passed('The data are well formed', 'Lists are lists, and nothing is empty.'),
    warning: warning(
      'The data are written in an unusual way',
      'For instance one value stands where the standard wants a list. What is meant is clear.',
    ),
    failed: failed(
      'The data are not written as the standard asks for',
      'Judged strictly, the form of the data does not follow the standard.',
    ),
  },
  'model.references': {
    topic: 'Results and levels',
    passed: passed(
      'Results and levels go together',
      'Every result refers to a description that is in the badge.',
    ),
    warning: warning(
      'A result refers to something that is missing',
      'The badge names a result or a level without the description that belongs to it.',
    ),
    failed: failed(
      'A result refers to something that is missing',
      'The badge names a result or a level without the description that belongs to it, so it is not clear what was achieved.',
    ),
  },
  'model.jwt-claims': {
    topic: 'The envelope of the badge',
    passed: passed(
      'The envelope and the badge say the same',
      'The signed envelope repeats issuer, recipient and dates, and they agree with the badge.',
    ),
    warning: {
      ...warning(
        'The envelope of the badge is incomplete',
        'The signed envelope should repeat issuer, recipient and dates, and leaves some out. What it says agrees with the badge.',
      ),
      codes: {
        unbound_claim: {
          title: 'Only the envelope of the badge names its recipient',
          meaning:
            'The signed envelope names somebody whom the badge inside does not name. Nobody counts as its recipient because of that.',
        },
      },
    },
    failed: {
      ...failed(
        'The envelope contradicts the badge',
        'The signed envelope names another issuer, recipient or date than the badge inside, so it is not clear what was signed.',
      ),
      codes: {
        two_credentials: {
          title: 'The envelope holds two badges',
          meaning:
            'The signed envelope is a badge and holds another one. Programs differ over which of the two they read, so it is not clear what was signed.',
        },
      },
    },
  },
  'json-ld.lossless': {
    topic: 'The vocabulary of the badge',
    passed: {
      title: 'Every word of the badge is defined',
      meaning:
        'All that the badge says has a published meaning, so the signature can cover all of it.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The badge uses words that nobody has defined',
      meaning:
        'At least one term[ (“{term}”)] has no published meaning. A signature does not cover it, so anybody could have added or changed it.',
      whatToDo: askForReissue,
      codes: {
        hidden_statement: {
          title: 'The badge hides what was signed',
          meaning:
            'Something that its issuer signed[ (“{term}”)] is written so that it is not found where it is looked for. The signature does not notice, but a revocation or an end could be hidden so.',
          whatToDo: 'Do not accept this file. Ask its sender for the badge as the issuer made it.',
        },
        data_loss: {
          title: 'Something in the badge cannot be signed',
          meaning:
            'The badge contains something that no signature can cover, such as half of a character.',
        },
        relative_iri: {
          title: 'The badge contains an incomplete address',
          meaning:
            'An address or name in it[ (“{term}”)] is not written in full, so a signature does not cover it.',
        },
        context_invalid: {
          title: 'The vocabulary of the badge contradicts itself',
          meaning:
            'The badge refers to published vocabularies that do not go together, so nobody can say what its words mean.',
        },
      },
    },
    unknown: {
      title: 'The vocabulary of the badge is not known',
      meaning:
        'It could not be established whether every word of the badge has a published meaning.',
      whatToDo: 'Verify again later.',
      codes: {
        context_unavailable: {
          title: 'A vocabulary of the badge cannot be reached',
          meaning:
            'The badge refers to a published vocabulary that does not answer, so what some of its words mean is not known.',
          whatToDo: 'Verify again later, online. If it stays like this, tell the issuer.',
        },
        ...contextNotAskedEnglish,
        limit_exceeded: {
          title: 'The badge is too deeply nested to be checked',
          meaning: 'Checking its vocabulary would take more work than is allowed for one badge.',
          whatToDo: 'Be careful with this file, and ask its sender where it comes from.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
