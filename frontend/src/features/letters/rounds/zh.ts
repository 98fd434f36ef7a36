/** Who has a letter in a round and who has none. */
export default {
  title: '这两个班的信',
  lead: '谁写了，谁还没有，谁会收到。信已经交出的学生可以再写一封，给还没有来信的孩子。',
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
  missed: '{count} 位没有收到信 | {count} 位没有收到信',
  later: '以后的轮次',
  ask: '请再写一封',
  askNamed: '请 {name} 再写一封',
  askTitle: '请 {name} 再写一封信？',
  askAdvice:
    '对方班里还有孩子没有来信。一张新信纸会放到这位学生的书桌上，写不写由学生自己决定。信和别的信一样，两边学校都先读。',
  askWhom: '写给谁',
  missingNone: '人人都有信。',
}
