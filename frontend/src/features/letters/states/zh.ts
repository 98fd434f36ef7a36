/** How far a letter is, in a word. */
export default {
  DRAFT: '在写',
  SUBMITTED: '已交',
  IN_REVIEW: '待读',
  SECOND_READER: '待第二位老师',
  RECEIVING: '待对方学校放行',
  SCHEDULED: '在路上',
  DELIVERED: '已送达',
  READ: '已打开',
  RETURNED: '已退回',
  HELD: '暂存',
  ERASED: '已删除',
}
