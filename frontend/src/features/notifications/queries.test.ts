import { QueryClient, VueQueryPlugin, useQuery } from '@tanstack/vue-query'
import { createApp, defineComponent, h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { BELL, useNewsThatCame, withOneMore } from './queries'

describe('news that came by the line', () => {
  it('is counted once', () => {
    expect(withOneMore({ unread: 1, newest: 4 }, 5)).toEqual({ unread: 2, newest: 5 })
    expect(withOneMore({ unread: 2, newest: 5 }, 5)).toEqual({ unread: 2, newest: 5 })
    expect(withOneMore(undefined, 5)).toBeUndefined()
  })

  it('R29 fetches nothing while nobody sits before the page', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
    queryClient.setQueryData(BELL, { unread: 0, newest: 4 })
    const fetched = vi.fn(() => Promise.resolve({ unread: 7, newest: 7 }))
    let came: ReturnType<typeof useNewsThatCame> = () => undefined
    const page = defineComponent({
      setup() {
        useQuery({ queryKey: BELL, queryFn: fetched })
        came = useNewsThatCame()
        return () => h('p')
      },
    })
    const app = createApp(page).use(VueQueryPlugin, { queryClient })
    app.mount(document.createElement('div'))

    came(5, false)
    await vi.waitFor(() => expect(queryClient.getQueryData(BELL)).toEqual({ unread: 1, newest: 5 }))
    expect(fetched).not.toHaveBeenCalled()
    came(6, true)
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    app.unmount()
  })
})
