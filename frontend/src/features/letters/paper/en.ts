/** Words for letters that are written by hand. */
export default {
  title: 'Letters by hand',
  lead: 'It works without computers: print the sheets, let the pupils write, photograph the pages, and each letter goes to its pupil by itself.',
  sheets: 'Print the sheets (PDF)',
  pile: 'Add photographed letters',
  pileTitle: 'Add photographed letters',
  pileText:
    'One photograph for each page, with the square code in sharp focus. Choose as many as you like. What is filed is handed in: read it before it travels, as every letter.',
  progress: '{done} of {all} dealt with',
  sending: 'Sending',
  states: {
    waiting: 'Waiting',
    sending: 'Sending …',
    filed: 'Filed for {name}',
  },
  photo: 'Photograph {name}',
  whose: 'Whose letter is this?',
  choose: 'Choose a pupil',
  put: 'File for this pupil',
  again: 'Try again',
  takeOut: 'Wrong child, take it out',
  takenOut: 'It was taken out',
  read: 'Read letters',
  keep: 'Keep this window open until every photograph is filed; after that they have to be chosen again.',
}
