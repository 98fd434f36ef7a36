import making from './making/zh'
import mail from './mail/zh'
import write from './writing/zh'

export default {
  write,
  mail,
  ...making,
  title: '我的书桌',
  skip: '跳到正文',
  home: '回到手拉手首页',
  menu: '书桌上的东西',
  myDesk: '我的书桌',
  signOut: '我用完了，退出',
  hello: '{name}，你好！',
  town: '{town}',
  unread: '打不开书桌',
  opening: '正在打开书桌……',
  friends: {
    title: '我的朋友',
    comma: '、',
    resting: '现在先休息一下，老师会告诉你什么时候继续。',
  },
  letters: {
    title: '你的信会到这里来',
    now: '现在还没有信，这很正常。',
    next: '接下来会这样：',
    first: '老师先问家里的大人：你可不可以参加。',
    second: '大人同意以后，老师会给你找一位远方的笔友，再告诉你。',
    third: '到了写信的日子，你在这里写第一封信。',
    calm: '不用着急，也不用每天来看。有信的时候，老师会告诉全班。',
  },
  rules: {
    title: '我们的约定',
    lead: '写信之前，先读一读。读不懂的地方，请老师讲给你听。',
    language: '用哪种文字读',
  },
  readers: {
    title: '谁会读我的信',
    lead: '信是课堂上的作业，要交给老师寄出去，所以会有几个人读到它。寄出之前，你会再看到这张名单。',
    draft: '还没交的草稿',
    draftWho: '只有你自己。老师也看不到。',
    own: '你们学校的老师',
    ownWho:
      '你交了信以后，老师先读一遍，看看里面有没有电话、地址，有没有让人担心的事。不批改，不打分。',
    other: '笔友学校的老师',
    otherWho: '信到了以后，那边的老师也读一遍，再交给你的笔友。',
    friend: '你的笔友',
    friendWho: '他（她）只知道你的笔名、年级、爱好和学校在哪个城市。',
    family: '你家里的大人',
    familyWho: '他们可以看你的信，也能看到哪些大人读过。',
    danger: '如果你有危险',
    dangerWho: '学校的校长和负责保护你的老师会马上知道，来帮助你。别人不会知道。',
    never: '别的人都不读。团委的叔叔阿姨只看得到数字。',
  },
  help: {
    title: '觉得不对劲？',
    text: '有人让你难过、害怕，或者要你保密？这不是你的错。马上告诉老师或家里的大人。',
  },
}
