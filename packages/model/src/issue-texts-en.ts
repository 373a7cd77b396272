import type { IssueTexts } from './issue-explanation.ts'

const wholeText = 'Copy the whole text again, from its first to its last character.'

export const issueTextsEnglish: IssueTexts = {
  document: 'the document itself',
  // What is no credential.
  empty: {
    title: 'There is nothing to read',
    meaning: 'A badge was expected, as JSON or as a JWT, and what came is empty.',
    whatToDo: 'Pass the text of the badge.',
  },
  too_large: {
    title: 'This is larger than a badge may be',
    meaning: 'It is over the limit, so it was not read.',
    whatToDo: 'Link pictures instead of embedding them, or raise maxCharacters.',
  },
  too_deep: {
    title: 'This is nested too deeply',
    meaning: 'It has more levels of lists and objects than any ordinary badge ({place}).',
    whatToDo: 'Look for a program that wraps the badge again and again, or raise maxDepth.',
  },
  not_json: {
    title: 'This text is no JSON',
    meaning:
      'A badge is written as JSON or as a JWT. Here a part is missing, or something else came.',
    whatToDo: wholeText,
  },
  not_an_object: {
    title: 'This is not one badge',
    meaning: 'One badge was expected, as a JSON object. A list, a text or a number came.',
    whatToDo: 'Pass the badges of a list one by one.',
  },
  not_json_value: {
    title: 'Something here cannot stand in a badge',
    meaning: 'At {place} is a value that JSON does not have, such as a date object or a function.',
    whatToDo: 'Pass the text of the badge, or plain data as JSON.parse returns it.',
  },
  cyclic: {
    title: 'This contains itself',
    meaning: 'The object at {place} is also one of those around it, which JSON cannot say.',
    whatToDo: 'Refer to it by its id.',
  },
  malformed_jws: {
    title: 'This JWT is damaged',
    meaning:
      'It should have three parts in base64url, with dots between them; the first two are JSON objects.',
    whatToDo: wholeText,
  },
  is_url: {
    title: 'This is the address of a badge, and not the badge',
    meaning: 'What stands at that address was expected.',
    whatToDo: 'Fetch it and pass what comes, or use verify, which fetches it.',
  },
  not_a_credential: {
    title: 'This is no badge',
    meaning:
      'It can be read, but has neither the context, nor the type, nor the shape of an Open Badge or another verifiable credential.',
    whatToDo:
      'Check that it is the file of the badge, and that its "@context" and "type" are there.',
  },
  // What a credential departs from its data model in.
  missing: {
    title: 'Something is missing',
    meaning: 'The data model asks for what should stand at {place}.',
    whatToDo: 'Add it.',
  },
  malformed: {
    title: 'A value has another form than it should',
    meaning: 'What stands at {place} is not of the kind that the data model asks for.',
    whatToDo: 'Write it in the form that the technical detail names.',
  },
  wrong_type: {
    title: 'Something is not marked as what it is',
    meaning: 'The type at {place} is not the one that belongs there, so its details mean nothing.',
    whatToDo: 'Add the type that the technical detail names; others may stand beside it.',
  },
  unknown_term: {
    title: 'A word is not defined',
    meaning: 'What stands at {place} is none of the terms that are defined for it.',
    whatToDo:
      'Use one of the terms; in an enumeration, one of your own begins with "ext:"; for a type of your own, add a context that defines it.',
  },
  unknown_property: {
    title: 'A property does not belong here',
    meaning: 'The class of the object does not have the property at {place}.',
    whatToDo: 'Remove it, or give the object a further type whose context defines it.',
  },
  older_context: {
    title: 'An older context',
    meaning: 'The address at {place} stands for the right vocabulary, but not for its newest form.',
    whatToDo: 'Write the address that the technical detail names when you issue the badge again.',
  },
  context_order: {
    title: 'The contexts are in another order',
    meaning: 'At {place} another context was expected.',
    whatToDo: 'Put the W3C context first, then that of CLR if there is one, then Open Badges.',
  },
  protected_term: {
    title: 'A protected word gets another meaning',
    meaning:
      'What {place} defines is protected by a context before it, so programs refuse the badge.',
    whatToDo: 'Choose another name for the term.',
  },
  empty_array: {
    title: 'An empty list',
    meaning: 'The list at {place} has nothing in it.',
    whatToDo: 'Leave the property out.',
  },
  null: {
    title: 'A property without a value',
    meaning: 'At {place} stands null.',
    whatToDo: 'Leave the property out.',
  },
  scalar_for_set: {
    title: 'One value instead of a list',
    meaning: 'At {place} several values may stand, so even one is written as a list.',
    whatToDo: 'Put the value between square brackets.',
  },
  not_single: {
    title: 'Several where one is expected',
    meaning: 'At {place} only one value may stand, and each only once.',
    whatToDo: 'Keep one; issue a badge of its own for each other.',
  },
  dates_reversed: {
    title: 'The end is before the beginning',
    meaning: 'The date at {place} is earlier than the one the badge begins with.',
    whatToDo: 'Correct one of the two dates.',
  },
  dangling_reference: {
    title: 'A reference leads nowhere',
    meaning: 'What {place} refers to is not in this document.',
    whatToDo: 'Add what is meant, or correct the id.',
  },
  contradiction: {
    title: 'Two places contradict each other',
    meaning: 'What stands at {place} does not agree with what another place says of it.',
    whatToDo: 'Decide which of the two is right, and correct the other.',
  },
  vcdm_mismatch: {
    title: 'Two versions of the data model are mixed',
    meaning: 'What stands at {place} belongs to another version than the first context names.',
    whatToDo:
      'With VCDM 2.0 write validFrom and validUntil and make the whole payload the badge; with VCDM 1.1 write issuanceDate and expirationDate and use the claim vc.',
  },
  two_credentials: {
    title: 'Two badges in one envelope',
    meaning:
      'The JWT is a badge and holds another one in a claim, so readers differ over what it says.',
    whatToDo: 'Make the whole payload the badge, and leave out the claims vc and vp.',
  },
  unbound_claim: {
    title: 'The envelope names whom the badge does not',
    meaning: 'The claim sub names a recipient, and nothing stands at {place}.',
    whatToDo: 'Write the id into the subject of the badge as well, or leave out the claim.',
  },
}
