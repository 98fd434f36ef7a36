/** Who has a letter in a round and who has none. */
export default {
  title: '这两个班的信',
  lead: '谁写了，谁还没有，谁会收到。',
  none: '还没有开始的轮次。',
  round: '{theme}（{due} 前交，{opens} 拆信）',
  pupil: '学生',
  wrote: '写的信',
  receives: '会收到的信',
  notYet: '还没有写',
  nothing: '还没有',
  own: '我校',
  other: '对方',
  missing: '{count} 位会空手 | {count} 位会空手',
  missingNone: '人人都有信。',
}
