/** How far a letter is, in a word. */
export default {
  DRAFT: 'being written',
  SUBMITTED: 'handed in',
  IN_REVIEW: 'to be read',
  SECOND_READER: 'second reader wanted',
  RECEIVING: 'to be released',
  SCHEDULED: 'on its way',
  DELIVERED: 'delivered',
  READ: 'opened',
  RETURNED: 'returned',
  HELD: 'held',
  ERASED: 'erased',
}
