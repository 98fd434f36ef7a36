/** Letters as a child's family sees them. */
export default {
  title: 'Letters of your child',
  lead: 'You may see all letters that your child writes and gets.',
  none: 'No letters yet.',
  wrote: 'To {name}',
  got: 'From {name}',
  back: 'Back to “My child”',
  letter: 'A letter',
  opening: 'Opening…',
  unread: 'Its words cannot be seen now.',
  gone: 'This letter cannot be opened any more',
  goneText:
    'What its author left was erased on request, or it is damaged: the words are gone. If the letter worries you, you can still tell the safeguarding leads.',
  returned: 'The teacher asks your child to mend it',
  print: 'Print',
  readers: 'Who has opened this letter',
  readersLead: 'Every opening by a teacher is written down.',
  readersNone: 'Nobody has opened it yet.',
  by: '{role} {name}',
  door: 'Does this letter worry you? Tell the safeguarding leads',
  picture: 'Picture {number}',
  ask: 'Ask for another look',
  askLead:
    'Do you think that this letter should not have been returned? You can ask another teacher to look once more. That is done once for each letter.',
  asked: 'Another teacher has been asked to look again.',
}
