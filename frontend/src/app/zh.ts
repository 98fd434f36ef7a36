export default {
  name: '手拉手',
  language: { zh: '中文', en: 'English', choose: '语言' },
  signOut: '退出登录',
  toContent: '跳到正文',
  menu: { open: '打开菜单', close: '关闭菜单', title: '主菜单', account: '我的菜单' },
  notFound: {
    title: '找不到这个页面',
    advice: '请检查地址是否完整，或从首页重新进入。',
    home: '回到首页',
  },
  broken: {
    title: '页面出了差错',
    advice: '请重新载入。已保存的内容不会丢失。如果仍然不行，请告诉管理员您刚才在做什么。',
    reload: '重新载入',
  },
  offline: {
    notice: '连不上服务器。已填写的内容还在，恢复后可以继续。',
    title: '连不上服务器',
    advice: '请检查网络。已填写的内容还在，恢复后再试一次。',
  },
  strange: {
    title: '服务器的回答看不懂',
    advice: '请过一会儿再试；如果仍然不行，请告诉管理员。',
  },
  idle: {
    title: '您还在吗？',
    advice: '很久没有操作了。为了保护孩子们的信息，离自动退出还有',
    stay: '继续使用',
  },
  ended: { title: '请重新登录' },
}
