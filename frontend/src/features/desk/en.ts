import making from './making/en'
import mail from './mail/en'
import write from './writing/en'

export default {
  write,
  mail,
  ...making,
  title: 'My desk',
  skip: 'Skip to the content',
  home: 'Back to the home page',
  menu: 'Things on the desk',
  myDesk: 'My desk',
  signOut: 'I am done, sign out',
  hello: 'Hello, {name}!',
  town: '{town}',
  unread: 'The desk cannot be opened',
  opening: 'Opening the desk…',
  friends: {
    title: 'My friend',
    comma: ', ',
    resting: 'Having a rest for now; your teacher will tell you when it goes on.',
  },
  letters: {
    title: 'Your letters will come here',
    now: 'There are none yet, and that is all right.',
    next: 'This is what happens next:',
    first: 'Your teacher asks the grown-ups at home whether you may take part.',
    second: 'When they agree, your teacher finds you a pen pal far away and tells you.',
    third: 'On a writing day you write your first letter, right here.',
    calm: 'No hurry, and no need to look every day. When letters come, your teacher tells the class.',
  },
  rules: {
    title: 'What we promise each other',
    lead: 'Read this before you write. If something is hard to understand, ask your teacher to explain.',
    language: 'Which script do you read',
  },
  readers: {
    title: 'Who reads my letter',
    lead: 'A letter is class work that you hand in to be sent, so a few people read it. You see this list again before a letter goes.',
    draft: 'A draft not handed in',
    draftWho: 'Only you. Not even your teacher can see it.',
    own: 'A teacher at your school',
    ownWho:
      'When you hand in a letter, a teacher reads it first and looks for phone numbers and addresses, and for anything to worry about. No corrections, no marks.',
    other: 'A teacher at your pen pal’s school',
    otherWho:
      'When it arrives, a teacher over there reads it too and then gives it to your pen pal.',
    friend: 'Your pen pal',
    friendWho:
      'Your pen pal knows only your pen name, your grade, what you like, and the town of your school.',
    family: 'The grown-ups at home',
    familyWho: 'They may see your letters, and they can see which adults have read them.',
    danger: 'If you are in danger',
    dangerWho:
      'The head of your school and the teacher who looks after your safety know at once and help you. Nobody else gets to know.',
    never: 'Nobody else reads them. The people of the Youth League see numbers only.',
  },
  help: {
    title: 'Something feels wrong?',
    text: 'Does somebody make you sad or afraid, or ask you to keep a secret? It is not your fault. Tell your teacher or a grown-up at home at once.',
  },
}
