import type { RuleSheet } from './sheet'

const sheet: RuleSheet = {
  lang: 'en',
  dir: 'ltr',
  name: 'English',
  rules: [
    {
      id: 'pen-name',
      title: 'I write under my pen name',
      text: 'My real name stays at school. My pen pal uses a pen name too.',
    },
    {
      id: 'home-stays-home',
      title: 'Home stays at home',
      text: 'I write no address, no phone number, no QQ, WeChat or game name, and send no photo of myself. “I live in Changsha” is fine; which street and which house is not.',
    },
    {
      id: 'no-meeting-alone',
      title: 'No meeting alone',
      text: 'If we want to meet, I first tell my teacher and the grown-ups at home. Grown-ups are always there.',
    },
    {
      id: 'no-gifts',
      title: 'No money and no costly presents',
      text: 'A drawing or a leaf from a tree is a very good present.',
    },
    {
      id: 'no-secrets',
      title: 'No secrets from grown-ups',
      text: 'When somebody says “don’t tell anybody”, that is just the thing to tell a grown-up.',
    },
    {
      id: 'kind-words',
      title: 'Words that make somebody glad',
      text: 'I do not mock and do not curse. When I am angry I wait, and write tomorrow.',
    },
    {
      id: 'curious',
      title: 'Where we differ, I ask',
      text: 'Food, clothes, festivals and languages may differ. I ask and listen. Nobody is better than anybody.',
    },
    {
      id: 'their-letter',
      title: 'My pen pal’s letter is for me',
      text: 'I put no picture of it on the internet and show it to nobody for a laugh.',
    },
    {
      id: 'my-pace',
      title: 'I write slowly, and I may stop',
      text: 'Nobody counts how much I write. If I do not want to any more I tell my teacher, and need not say why.',
    },
    {
      id: 'tell',
      title: 'If something feels wrong, I say so',
      text: 'Sad, afraid, or just strange: I can tell my teacher or a grown-up at home at once. It is not my fault, and nobody will scold me.',
    },
  ],
}

export default sheet
