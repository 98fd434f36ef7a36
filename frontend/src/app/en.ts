export default {
  name: 'Shoulashou',
  language: { zh: '中文', en: 'English', choose: 'Language' },
  signOut: 'Sign out',
  toContent: 'Skip to the content',
  menu: { open: 'Open the menu', close: 'Close the menu', title: 'Main menu', account: 'My menu' },
  notFound: {
    title: 'There is no such page',
    advice: 'Check that the address is complete, or start again from the home page.',
    home: 'To the home page',
  },
  broken: {
    title: 'Something went wrong on this page',
    advice:
      'Please load it again. What was saved is not lost. If it stays, tell the administrator what you were doing.',
    reload: 'Load again',
  },
  offline: {
    notice: 'The server cannot be reached. What you typed is still there; go on when it is back.',
    title: 'The server cannot be reached',
    advice: 'Check the network. What you typed is still there; try again when it is back.',
  },
  strange: {
    title: 'The server’s answer makes no sense',
    advice: 'Try again in a while; if it stays, tell the administrator.',
  },
  idle: {
    title: 'Are you still there?',
    advice:
      'Nothing has happened for a while. To protect the children’s data you are signed out in',
    stay: 'Stay signed in',
  },
  ended: { title: 'Please sign in again' },
}
