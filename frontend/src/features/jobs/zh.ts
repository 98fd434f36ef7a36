export default {
  title: '后台任务',
  lead: '需要较长时间的工作在后台进行，离开页面也不会中断。',
  what: '任务',
  state: '状态',
  message: '说明',
  created: '开始于',
  finished: '结束于',
  none: '还没有任务',
  noneAdvice: '核对日志、导入名单这类较长的工作会在这里显示进度。',
}
