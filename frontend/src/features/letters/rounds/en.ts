/** Who has a letter in a round and who has none. */
export default {
  title: 'Letters of these two classes',
  lead: 'Who has written, who has not, and who will get one. A pupil whose letter is away can write another, to a child with none to come.',
  none: 'No round has begun yet.',
  round: '{theme} (hand in by {due}, opened on {opens})',
  pupil: 'Pupil',
  wrote: 'Letter written',
  receives: 'Letter to come',
  notYet: 'not yet',
  nothing: 'none yet',
  own: 'Our school',
  other: 'Other school',
  missing: '{count} pupil would stay without a letter | {count} pupils would stay without a letter',
  missed: '{count} pupil got no letter | {count} pupils got no letter',
  asked:
    '{count} pupil: somebody was asked to write, the letter is not handed in yet | {count} pupils: somebody was asked to write, the letters are not handed in yet',
  askedOne: 'somebody was asked, not handed in yet',
  later: 'Rounds to come',
  ask: 'Ask for another letter',
  askNamed: 'Ask {name} for another letter',
  askTitle: 'Ask {name} for another letter?',
  askAdvice:
    'In the other class somebody has no letter to come. A new sheet is laid on this pupil’s desk; whether to write is the pupil’s choice. As every letter, it is read by both schools first.',
  askWhom: 'To whom',
  missingNone: 'Everybody has a letter.',
}
