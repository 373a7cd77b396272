import type { CheckText } from '../explanation.ts'

const originalFile =
  'Ask for the original: the picture, the file or the link exactly as the badge platform gives it.'
const forIssuer =
  'You need to do nothing. If you are the issuer, fix this before you issue the next badges.'
const damagedCopy = `${originalFile} A file that came through a messenger or an image editor is often damaged.`

/** Whether there is a badge at all, and how it came. */
export const inputEnglish = {
  'input.readable': {
    topic: 'Reading the badge',
    passed: {
      title: 'The badge can be read',
      meaning: 'There is a badge in what you gave.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'No badge could be read',
      meaning: 'There is no Open Badge in what you gave, so there is nothing to verify.',
      whatToDo: originalFile,
      codes: {
        empty: {
          title: 'There is nothing to verify',
          meaning: 'What you gave is empty.',
          whatToDo: 'Choose the file again, or download the badge once more.',
        },
        not_an_image: {
          title: 'This file is no badge',
          meaning:
            'It is neither a PNG or SVG picture nor the text of a badge. A JPEG or a screenshot shows a badge, but does not contain it.',
          whatToDo: originalFile,
        },
        no_credential: {
          title: 'This picture contains no badge',
          meaning:
            'It may look like a badge, but the data that makes it one is missing. Messengers, social networks and image editors often remove it.',
          whatToDo: originalFile,
        },
        pdf_without_credential: {
          title: 'This PDF contains no badge',
          meaning:
            'It may look like a certificate, but no badge is attached to it. Printing or scanning a certificate leaves the badge out.',
          whatToDo: originalFile,
        },
        malformed_pdf: {
          title: 'This PDF is damaged',
          meaning: 'The file is incomplete or was altered, so the badge in it cannot be read.',
          whatToDo: damagedCopy,
        },
        encrypted_pdf: {
          title: 'This PDF is protected by a password',
          meaning: 'What is attached to it cannot be read without the password.',
          whatToDo: 'Save it without a password, or ask for the original file.',
        },
        unsupported_pdf: {
          title: 'What is attached to this PDF cannot be read',
          meaning: 'It is packed in a way that this program does not know.',
          whatToDo: originalFile,
        },
        malformed_image: {
          title: 'This picture is damaged',
          meaning: 'The picture is incomplete or was altered, so the badge in it cannot be read.',
          whatToDo: damagedCopy,
        },
        too_large: {
          title: 'The badge is too large',
          meaning: 'It is larger than a badge may be, so it was not read.',
          whatToDo: originalFile,
        },
        too_deep: {
          title: 'The badge is too deeply nested to be read',
          meaning: 'Its data is nested deeper than that of any ordinary badge.',
          whatToDo: 'Be careful with this file, and ask its sender where it comes from.',
        },
        utf_16: {
          title: 'This text is not stored as it should be',
          meaning:
            'It is stored in UTF-16, as some programs of Windows do, and badges are written in UTF-8. The badge in it may be good.',
          whatToDo:
            'Save the text again, choosing UTF-8, or download the badge once more. In PowerShell write with --out, and not with a redirection.',
        },
        file_name: {
          title: 'This is the name of a file, and not the file',
          meaning: 'What was given says where a badge is kept, and not what the badge says.',
          whatToDo:
            'Give the file itself. A program reads it first: with readBadge, or with readFile.',
        },
        not_json: {
          title: 'This text is no badge',
          meaning:
            'It is not in the form in which badges are written (JSON or JWT), or part of it is missing.',
          whatToDo: originalFile,
        },
        not_an_object: {
          title: 'This text is no badge',
          meaning: 'It is data, but not that of one badge. It may be a list of several.',
          whatToDo: 'Verify the badges one by one.',
        },
        not_json_value: {
          title: 'This is no badge data',
          meaning: 'The program that asked gave something that cannot stand in a badge.',
          whatToDo: 'Tell whoever runs the program, or verify the file of the badge itself.',
        },
        duplicate_member: {
          title: 'The badge says something twice',
          meaning:
            'One of its statements is there two times, so one program reads the first and another the second. Such data is written to deceive, or by faulty software.',
          whatToDo: 'Do not rely on the badge. If you hold it, ask the issuer to issue it again.',
        },
        cyclic: {
          title: 'This is no badge data',
          meaning: 'The data contains itself, which no badge can.',
          whatToDo: 'Tell whoever runs the program, or verify the file of the badge itself.',
        },
        malformed_jws: {
          title: 'The signed text of the badge is damaged',
          meaning: 'It looks like a signed badge (JWT), but part of it is missing or was altered.',
          whatToDo: 'Copy the whole text again, from its first to its last character.',
        },
        is_url: {
          title: 'This is the link to a badge, and not the badge',
          meaning: 'The badge itself has to be fetched from that link.',
          whatToDo: 'Open the link, download the badge and verify that.',
        },
        not_a_credential: {
          title: 'This is no Open Badge',
          meaning:
            'The data can be read, but it is neither an Open Badge nor another verifiable credential.',
          whatToDo: originalFile,
        },
      },
    },
    unknown: {
      title: 'The badge could not be opened',
      meaning: 'Nothing was read, so nothing is said about the badge, neither good nor bad.',
      whatToDo: 'Try again later, or ask for the file of the badge.',
      codes: {
        unreachable: {
          title: 'The address of the badge does not answer',
          meaning:
            'No badge could be fetched from the link. It may have moved, or its site may be out of order for a while.',
          whatToDo: 'Check the link, try again later, or ask the holder for the file of the badge.',
        },
        refused: {
          title: 'This address was not asked',
          meaning:
            'Only https addresses on the public web are asked, and the link leads elsewhere, so nothing was read.',
          whatToDo:
            'Ask for the file of the badge, or for an https link. In development, --allow-origin (option allowOrigins) exempts an address.',
        },
        offline: {
          title: 'The address of the badge was not asked',
          meaning: 'Use of the network is off, so nothing was asked of this address.',
          whatToDo: 'Verify again online, or ask the holder for the file of the badge.',
        },
        too_large: {
          title: 'The file is too large',
          meaning: 'It is larger than what is read here, so it was not opened.',
          whatToDo: 'Check that it is the right file. If it is, raise the limit and verify again.',
        },
      },
    },
  },
  'input.image': {
    topic: 'The picture of the badge',
    warning: {
      title: 'The badge was put into the picture in an unusual way',
      meaning:
        'The badge could be read from the picture, but the picture does not quite follow the rules. This says nothing against the badge itself.',
      whatToDo: forIssuer,
      codes: {
        several: {
          title: 'The picture contains several badges',
          meaning:
            'A picture should hold one badge. The first counts; the others were verified too.',
        },
        crc: {
          title: 'The picture may be damaged',
          meaning:
            'A check sum in the picture is wrong. The badge in it could be read all the same.',
        },
        truncated: {
          title: 'The end of the picture is missing',
          meaning: 'The badge in it could be read all the same.',
        },
        unreadable: {
          title: 'Part of the picture cannot be read',
          meaning: 'The picture has another place for a badge, and what is there is damaged.',
        },
        empty: {
          title: 'The picture has an empty place for a badge',
          meaning: 'A badge was found elsewhere in the picture.',
        },
        ambiguous: {
          title: 'The picture names two badges',
          meaning:
            'It holds a signed badge and another text beside it. The signed badge was verified.',
        },
      },
    },
  },
  'kind.is-badge': {
    topic: 'The kind of credential',
    warning: {
      title: 'This is a credential, but no badge',
      meaning:
        'It says something about somebody, but it awards no achievement. It was verified for what it is.',
      whatToDo: 'If you expected a badge, ask whoever gave it to you for the badge itself.',
    },
  },
  'check.completed': {
    topic: 'The verification',
    unknown: {
      title: 'Part of the verification could not be finished',
      meaning:
        'One of the checks broke down, so nothing is said about what it should have found out.',
      whatToDo:
        'Verify again. If it happens again, report it to the makers of this software, with the badge if you may.',
      codes: {
        maxNesting: {
          title: 'The badge contains too many levels of other badges',
          meaning:
            'Badges within badges are followed only to a certain depth; this one goes deeper.',
          whatToDo: 'Verify the inner badges one by one, or raise the limit.',
        },
        maxCredentials: {
          title: 'The badge contains too many other badges',
          meaning:
            'Only a certain number of badges are verified at a time; the rest were left out.',
          whatToDo: 'Verify the inner badges one by one, or raise the limit.',
        },
      },
    },
  },
  'context.outside': {
    topic: 'A vocabulary of the badge',
    warning: {
      title: 'The badge uses a vocabulary of its own',
      meaning:
        'Beside the usual vocabulary it refers to another one[, at {url}]. What these words mean rests on what that address said today.',
      whatToDo: 'You need to do nothing. Look closer only if the badge says something unusual.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
