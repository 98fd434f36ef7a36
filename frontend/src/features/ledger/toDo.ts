import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useQuery } from '@tanstack/vue-query'
import { api, told } from '@/api'
import { useSession } from '@/app/session'

/** What of the ledger waits for whoever reports or checks: late tasks, and what waits for a second person. */
export function useLedgerToDo() {
  const { t, n } = useI18n()
  const session = useSession()
  const { data: board } = useQuery({
    queryKey: ['ledger', 'board'],
    queryFn: () => told(api.GET('/api/ledger/board')),
    enabled: () => session.may('ledger.report'),
  })
  return computed(() => {
    const late = board.value?.late.length ?? 0
    const reports = board.value?.checks.filter((one) => one.allowedActions.includes('accept')) ?? []
    const decisions =
      board.value?.corrections.filter((one) => one.allowedActions.includes('approveCorrection')) ??
      []
    const notes = board.value?.notes.filter(({ mine }) => mine) ?? []
    const pairs = board.value?.pairs.filter(({ mine }) => mine) ?? []
    const entries = [
      { count: late, text: 'ledger.todo.late' },
      { count: reports.length, text: 'ledger.todo.checks' },
      { count: decisions.length, text: 'ledger.todo.corrections' },
      { count: notes.length, text: 'ledger.todo.notes' },
      { count: pairs.length, text: 'ledger.todo.pairs' },
    ]
    return entries
      .filter(({ count }) => count > 0)
      .map(({ count, text }) => ({
        icon: 'numbers',
        to: '/ledger/deadlines',
        text: t(text, { count: n(count) }, count),
        act: t('ledger.todo.act'),
      }))
  })
}
