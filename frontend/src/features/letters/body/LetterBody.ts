import { defineComponent, h, type PropType, type VNodeChild } from 'vue'
import { isLeaf, treeOf, type Twig } from './tree'
import { piecesOf, type Marked } from './marks'

/** Shows a letter's body; marks of the screens lie over the words they speak of. */
export default defineComponent({
  name: 'LetterBody',
  props: {
    html: { type: String, required: true },
    marks: { type: Array as PropType<readonly Marked[]>, default: () => [] },
    chosen: { type: Number, default: -1 },
    markLabel: { type: Function as PropType<(mark: number) => string>, default: () => '' },
    pictureAddress: { type: Function as PropType<(id: string) => string>, required: true },
    pictureLabel: { type: Function as PropType<(id: string) => string>, required: true },
  },
  emits: { mark: (mark: number) => Number.isInteger(mark) },
  setup(props, { emit }) {
    const text = (words: string, from: number): VNodeChild[] =>
      piecesOf(words, from, props.marks).map(({ text: piece, marks }) => {
        const [mark] = marks
        if (mark === undefined) return piece
        return h(
          'mark',
          {
            class: ['hit', { chosen: marks.includes(props.chosen) }],
            'data-mark': mark,
            title: props.markLabel(mark),
            onClick: () => emit('mark', mark),
          },
          piece,
        )
      })

    const drawn = (twig: Twig): VNodeChild => {
      if (isLeaf(twig)) return text(twig.text, twig.from)
      const { tag, lang, dir, ink, picture, inner } = twig
      if (tag === 'br') return h('br')
      if (tag === 'figure')
        return picture === undefined
          ? null
          : h('figure', [
              h('img', {
                src: props.pictureAddress(picture),
                alt: props.pictureLabel(picture),
                loading: 'lazy',
                'data-picture': picture,
              }),
            ])
      const facts = { lang, dir, class: ink === undefined ? undefined : `ink-${ink}` }
      return h(tag, facts, inner.map(drawn))
    }

    return () => h('div', { class: 'letter-body' }, treeOf(props.html).map(drawn))
  },
})
