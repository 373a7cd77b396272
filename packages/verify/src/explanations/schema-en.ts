import type { CheckText } from '../explanation.ts'

const notAsked = 'They say nothing about whether the badge is genuine.'

/** The rules of form that a badge or an extension names for itself. */
export const schemaEnglish = {
  'schema.evaluated': {
    topic: 'Additional rules of the issuer',
    passed: {
      title: 'The badge follows the additional rules that it names',
      meaning: 'The badge refers to rules of form (a schema), and it is as they ask for.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'Additional rules of the issuer were not checked',
      meaning: `The badge refers to rules of form (a schema) that could not be applied here. ${notAsked}`,
      whatToDo: 'You need to do nothing.',
      codes: {
        schema_unreachable: {
          meaning: `The badge refers to rules of form (a schema) that cannot be found[ at {schema}]. ${notAsked}`,
          whatToDo:
            'You need to do nothing. As the issuer, keep the schema online for as long as your badges count.',
        },
        schema_refused: {
          meaning: `The badge refers to rules of form (a schema) that would take too much work to apply[ ({schema})]. ${notAsked}`,
        },
        official_schema: {
          title: 'The badge is written in another way than the published schema describes',
          meaning:
            'The standard allows several spellings, and the published schema describes one of them. What the standard itself asks for was checked one by one.',
          whatToDo:
            'You need to do nothing. If you are the issuer, compare your badges with the schema before you issue the next ones.',
        },
      },
    },
    failed: {
      title: 'The badge breaks the additional rules that it names',
      meaning:
        'The badge refers to rules of form (a schema) of its issuer[, {schema}], and it is not as they ask for.',
      whatToDo:
        'Do not rely on the badge as it is. If you hold it, ask the issuer to issue it again.',
      codes: {
        schema_rejected: {
          title: 'The additional rules that the badge names are forged or outdated',
          meaning:
            'The rules of form come with a proof of their own, and that proof is not in order.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
