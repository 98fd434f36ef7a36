export default {
  name: 'Shoulashou',
  notFound: {
    title: 'There is no such page',
    advice: 'Check that the address is complete, or start again from the home page.',
    home: 'To the home page',
  },
}
