import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import { useLedgerToDo } from './toDo'

const List = defineComponent(() => {
  const entries = useLedgerToDo()
  return () => entries.value.map(({ text, to }) => h('a', { href: to }, text))
})

const may = (...allowedActions: string[]) => ({ allowedActions })

async function waiting(board: object, permissions: 'ledger.report'[] = ['ledger.report']) {
  signedInAs({ permissions })
  const asked = serverThatAnswers({
    'GET /api/ledger/board': {
      late: [],
      checks: [],
      corrections: [],
      notes: [],
      pairs: [],
      ...board,
    },
  })
  const { page } = await shown(List)
  return { told: page.findAll('a').map((one) => one.text()), asked }
}

describe('what of the ledger waits for somebody', () => {
  it('is not asked for those who do not report', async () => {
    const { told, asked } = await waiting({ late: [{}] }, [])
    expect(told).toEqual([])
    expect(asked).toEqual([])
  })

  it('is late tasks, and what this very person may decide', async () => {
    const { told } = await waiting({
      late: [{}, {}],
      checks: [may('accept'), may('change'), may()],
      corrections: [may('approveCorrection', 'refuseCorrection')],
      notes: [{ mine: true }, { mine: false }],
      pairs: [{ mine: true }],
    })
    expect(told).toEqual([
      '任务台账有 2 项任务已经逾期。',
      '有 1 份填报等您审定。',
      '有 1 处更正等您审批。',
      '单位共建有 1 条记录等您认可。',
      '组织结对有 1 对等您认可。',
    ])
  })

  it('leaves out what waits for others', async () => {
    const { told } = await waiting({ checks: [may()], corrections: [may('refuseCorrection')] })
    expect(told).toEqual([])
  })
})
