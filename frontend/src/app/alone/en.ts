export default {
  what: 'The page did not open',
  advice: 'Check the connection, then',
  again: 'open it again',
}
