import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { said } from '@/app/language'
import { useSession } from '@/app/session'
import { useTimeLeft } from './clock'
import { useSilentSchools, useWaitingConcerns } from './queries'

/** What stands first on the first page: a child before everything else. */
export function useConcernsToDo() {
  const { t, n } = useI18n()
  const session = useSession()
  const { left, isLate } = useTimeLeft()
  const { data: waiting } = useWaitingConcerns(() => session.may('concerns.handle'))
  const { data: silent } = useSilentSchools(() => session.may('concerns.called'))

  return computed(() => {
    const items = []
    const { open, dueAt, inHand } = waiting.value ?? { open: 0, dueAt: undefined, inHand: 0 }
    if (open > 0 && dueAt !== undefined) {
      const text = isLate(dueAt)
        ? t('safeguarding.todo.late', { count: n(open) }, open)
        : t('safeguarding.todo.open', { count: n(open), left: left(dueAt) }, open)
      items.push({ icon: 'shield', to: '/concerns', text, act: t('safeguarding.todo.act') })
    }
    if (inHand > 0) {
      const text = t('safeguarding.todo.inHand', { count: n(inHand) }, inHand)
      items.push({ icon: 'shield', to: '/concerns', text, act: t('safeguarding.todo.inHandAct') })
    }
    for (const { name } of silent.value?.schools ?? []) {
      const text = t('safeguarding.todo.silent', { school: said(name) })
      items.push({ icon: 'warning', to: '/schools', text, act: t('safeguarding.todo.silentAct') })
    }
    return items
  })
}
