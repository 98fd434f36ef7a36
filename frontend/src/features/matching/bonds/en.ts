export default {
  title: 'Paired schools and organisations',
  lead: 'Schools and organisations that a run proposed and two people approved. They agree on paper; the League writes down here what came of it.',
  inland: 'Inland',
  partner: 'Partner side',
  state: 'State',
  acts: 'Actions',
  record: 'Write down the outcome',
  recordNamed: 'Write down the outcome of "{one}" and "{other}"',
  recordAdvice:
    'If both agree, give the day on which they signed. If not, say why; both are then free for others. It cannot be changed afterwards.',
  signed: 'Signed on',
  reason: 'Why they did not agree',
  agreed: 'Both agree',
  declined: 'Not agreed',
  none: 'No schools or organisations are paired yet',
  noneAdvice: 'They appear when a run for schools or organisations was approved and handed over.',
  open: 'Paired schools and organisations',
}
