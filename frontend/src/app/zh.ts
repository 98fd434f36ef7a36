export default {
  name: '手拉手',
  notFound: {
    title: '找不到这个页面',
    advice: '请检查地址是否完整，或从首页重新进入。',
    home: '回到首页',
  },
}
