import { describe, expect, it } from 'vitest'
import { cleanPasted } from './pasted'

describe('what is pasted', () => {
  it('keeps words, and what a letter may hold', () => {
    expect(cleanPasted('<h1 style="color:red">大</h1><b>粗</b><br/>')).toBe(
      '<p>大</p><strong>粗</strong><br>',
    )
    expect(cleanPasted('<p lang="ug" dir="rtl">سالام</p><span class="ink-blue">蓝</span>')).toBe(
      '<p lang="ug">سالام</p><span class="ink-blue">蓝</span>',
    )
    expect(cleanPasted('<figure data-picture="ab-1"></figure>')).toBe(
      '<figure data-picture="ab-1"></figure>',
    )
  })

  it('lets nothing through that runs or fetches', () => {
    const dirty = [
      '<script>x</script>',
      '<script>x',
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)><script>x</script></svg>',
      '<p onclick="a>b" style="x">文</p>',
      '<p title="><img src=x onerror=alert(1)>">文</p>',
      '<<img src=x onerror=alert(1)>',
      '<figure data-picture="../x"></figure>',
      '<!-- --><iframe srcdoc="<p>x</p>"></iframe>',
      '<img src="x" <p onload=alert(1)>',
    ]
    for (const html of dirty) expect(cleanPasted(html)).toMatch(/^(<\/?(p|figure)>|[^<>]|>|&lt;)*$/)
  })
})
