export default {
  title: 'My child',
  skip: 'Skip to the content',
  home: 'Shoulashou, home page',
  signOut: 'Sign out',
  hello: 'Welcome',
  child: 'Your child’s pen name',
  className: 'Class',
  school: 'School',
  none: 'No child belongs to this account now',
  noneAdvice: 'Please ask your child’s teacher.',
  opening: 'Opening…',
  unread: 'This cannot be opened now',
  part: {
    title: 'What your child takes part in',
    text: 'Your child’s class has joined Shoulashou: children of inland schools and of schools in partner regions write letters and become pen pals. Whether your child takes part is for you to decide; not taking part has no effect on lessons or reports.',
    now: 'How far it is now',
    nowText:
      'The class is entered and your child has a pen name. There is no pen pal yet and no letter. Before either, the school asks for your consent.',
    adults: 'Who looks after it',
    adultsText:
      'Every letter is read by teachers of both schools before it arrives. The Youth League sees numbers only and cannot read letters.',
    more: 'More about it:',
  },
  contact: 'Whom to ask',
  contactText: 'First your child’s teacher or the head of the school. To complain:',
  again: 'Coming in again',
  againText: 'A link works once. When you want to look again, ask the teacher for a new one.',
}
