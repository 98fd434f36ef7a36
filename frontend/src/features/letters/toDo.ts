import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '@/app/session'
import { useQueue } from './queries'

/** What a reader of letters finds on the first page: how many wait, and how many have waited too long. */
export function useLettersToDo() {
  const { t, n } = useI18n()
  const session = useSession()
  const { data: queue } = useQueue(() => session.may('letters.review'))
  return computed(() => {
    const total = queue.value?.total ?? 0
    const late = queue.value?.items.filter((row) => row.late).length ?? 0
    const lines = [
      { icon: 'clock', count: late, words: 'letters.review.todoLate' },
      { icon: 'review', count: total, words: 'letters.review.todo' },
    ]
    return lines
      .filter(({ count }) => count > 0)
      .map(({ icon, count, words }) => ({
        icon,
        to: '/letters',
        text: t(words, { count: n(count) }, count),
        act: t('letters.review.todoAct'),
      }))
  })
}
