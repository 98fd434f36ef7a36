export default {
  title: 'Home',
  hello: 'Hello, {name}',
  overview: 'Overview',
  running: 'Jobs that are running',
  figures: {
    places: {
      name: 'Places',
      some: 'Walk down or search',
      none: 'No places yet: ask the administrator',
    },
    schools: {
      name: 'Schools',
      some: 'Schools in your area',
      none: 'No schools yet: invite the level below you',
    },
    classes: {
      name: 'Classes',
      some: 'Grades, pupils and sign-in times',
      none: 'No classes yet: schools enrol them',
    },
    programmes: {
      name: 'Programmes',
      some: 'Links, quotas and rounds',
      none: 'No programme concerns you yet',
    },
    people: { name: 'People', some: 'Staff in your area', none: 'Nobody yet: send an invitation' },
    invitations: {
      name: 'Invitations',
      some: 'Invitations sent so far',
      none: 'None yet: start here',
    },
  },
  todo: {
    title: 'To do',
    totp: 'Your account has no code generator yet: it has one lock only.',
    totpAct: 'Set it up now',
    ending:
      '{count} invitation ends within two days and has not been accepted. | {count} invitations end within two days and have not been accepted.',
    endingAct: 'Remind them',
    proposals:
      '{count} change of “{programme}” waits for a decision. | {count} changes of “{programme}” wait for a decision.',
    proposalsAct: 'Look at it',
    invite: 'There is nobody else in your area yet.',
    inviteAct: 'Invite the first colleague',
    none: 'All done',
    noneAdvice: 'Whatever needs you will appear here.',
  },
  classes: {
    title: 'My classes',
    pupils: '{count} pupil | {count} pupils',
    openUntil: 'Open until',
    shut: 'Sign-in time not open',
    all: 'All {count} classes',
    none: 'No class has been handed to you yet',
    noneAdvice: 'Ask the counsellor or the school’s lead to hand your class to you.',
  },
}
