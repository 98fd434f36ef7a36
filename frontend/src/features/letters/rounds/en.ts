/** Who has a letter in a round and who has none. */
export default {
  title: 'Letters of these two classes',
  lead: 'Who has written, who has not, and who will get one.',
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
  missingNone: 'Everybody has a letter.',
}
