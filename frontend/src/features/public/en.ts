export default {
  skip: 'Skip to the content',
  home: 'Shoulashou, home page',
  footer: {
    label: 'About this site',
    about: 'About and complaints',
    kept: 'What this site keeps',
    rules: 'Our rules for children',
  },
  about: {
    title: 'About Shoulashou',
    what: 'Shoulashou makes schools of inland cities and schools of partner regions pen pals. Teachers take part with their classes, and when guardians agree, children write to each other. Before a letter leaves, a teacher of its own school reads it; before it arrives, the other school reads it again.',
    not: 'There are no rankings, no streaks and no advertising. This site records nothing about a child’s ethnicity, faith, family income, health or marks.',
    runBy: 'Who runs it',
    runByUnknown: 'Whoever runs this site has not entered a name yet. Please ask the school.',
    complain: 'Complaints and help',
    complainLead: 'Children, families and anybody else may complain, without signing in.',
    complainUnknown:
      'Whoever runs this site has not entered a way to complain yet. Please turn to the head or the class teacher first.',
    urgent:
      'When a child is in danger, do not wait: tell the school and the family, and in an emergency call 110; 12355 is the youth help line.',
    version: 'Version {version}',
  },
  kept: {
    title: 'What this site keeps',
    lead: 'This page says what the present version really keeps. When more is to be kept, this page changes first.',
    pupils: 'About pupils',
    pupilsText:
      'Pen name, class and school, a one-way hash of the picture code (nobody can read the pictures from it), the time of the last sign-in. At present no real name, no photograph and no date of birth.',
    guardians: 'About guardians',
    guardiansText:
      'Which child the account belongs to, and the time of the last sign-in. Of a link only a one-way hash is kept; it works once.',
    staff: 'About teachers and staff',
    staffText:
      'Name, sign-in name, roles and scopes, a one-way hash of the password (Argon2id), the code generator’s secret (encrypted), the time of the last sign-in.',
    log: 'The action log',
    logText:
      'Who did which kind of thing when, for instance signed in, invited somebody, opened a class’s sign-in time. The log can only grow, never change; nothing that anybody wrote stands in it.',
    attempts: 'Tries to sign in',
    attemptsText:
      'So that passwords cannot be guessed, tries are counted under a one-way hash of the name and of the network address, and forgotten after a short while.',
    browser: 'In your browser',
    browserText:
      'Two necessary cookies (your session and a token against forgery), and the language you chose. Signing out clears them.',
    never: 'What is not here',
    neverText:
      'No third-party scripts, fonts, statistics or advertising; the pages send nothing to any other address. No field for ethnicity, religion, politics, income, household register, health or marks.',
  },
  problem: {
    title: 'A message explained',
    code: 'Code {code} · status {status}',
    unknown: 'There is no such code',
    unknownAdvice: 'Check that the address is complete.',
    looking: 'Looking it up…',
  },
  notPermitted: {
    title: 'This page is not yours to open',
    advice: 'If your work needs it, ask the person who invited you, or the administrator.',
    as: 'You are here as {name}',
    home: 'To the home page',
    out: 'Sign in as somebody else',
  },
}
