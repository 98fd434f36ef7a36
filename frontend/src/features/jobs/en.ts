export default {
  title: 'Background jobs',
  lead: 'Long work goes on in the background, even when you leave the page.',
  what: 'Job',
  state: 'State',
  message: 'Remark',
  created: 'Started',
  finished: 'Ended',
  none: 'There are no jobs yet',
  noneAdvice: 'Longer work, such as verifying the log or an import, shows its progress here.',
}
