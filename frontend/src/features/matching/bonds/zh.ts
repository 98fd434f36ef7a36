export default {
  title: '学校和组织结对',
  lead: '由结对计算提出、经两人批准的学校和组织。双方在纸面上签订，团委在这里记录结果。',
  inland: '内地',
  partner: '受援地',
  state: '状态',
  acts: '操作',
  record: '记录结果',
  recordNamed: '记录“{one}”和“{other}”的结果',
  recordAdvice:
    '双方都同意时填写签订日期；没有结成时写明原因，双方就可以与别的单位结对。记录后不能再改。',
  signed: '签订日期',
  reason: '没有结成的原因',
  agreed: '双方已同意',
  declined: '没有结成',
  none: '还没有学校或组织结对',
  noneAdvice: '为“学校”或“组织”计算，并经批准交出之后，会显示在这里。',
  open: '学校和组织结对',
}
