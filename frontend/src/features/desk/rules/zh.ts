import type { RuleSheet } from './sheet'

const sheet: RuleSheet = {
  lang: 'zh-CN',
  dir: 'ltr',
  name: '中文',
  rules: [
    { id: 'pen-name', title: '我用笔名写信', text: '真名留在学校里。笔友也用笔名。' },
    {
      id: 'home-stays-home',
      title: '家里的事留在家里',
      text: '不写住址、电话、QQ、微信、游戏账号，也不寄自己的照片。说“我住在长沙”可以，说哪条街哪栋楼不可以。',
    },
    {
      id: 'no-meeting-alone',
      title: '不单独见面',
      text: '想见面，先告诉老师和家里的大人。见面总有大人在。',
    },
    { id: 'no-gifts', title: '不要钱，也不送贵的东西', text: '一幅画、一片树叶，就是很好的礼物。' },
    {
      id: 'no-secrets',
      title: '没有要瞒着大人的秘密',
      text: '有人说“别告诉别人”，那就正好要告诉大人。',
    },
    {
      id: 'kind-words',
      title: '写让人高兴的话',
      text: '不取笑，不骂人。要是生气了，先放一放，明天再写。',
    },
    {
      id: 'curious',
      title: '不一样的地方，好奇地问',
      text: '吃的、穿的、过的节、说的话都可以不一样。问一问，听一听，没有谁比谁好。',
    },
    {
      id: 'their-letter',
      title: '笔友的信只给自己看',
      text: '不拍照发到网上，不拿给别人笑。',
    },
    {
      id: 'my-pace',
      title: '慢慢写，也可以停下来',
      text: '没有人数你写了多少。不想写了，告诉老师就行，不用说为什么。',
    },
    {
      id: 'tell',
      title: '觉得不对劲，就说出来',
      text: '难过、害怕、奇怪，都可以马上告诉老师或家里的大人。这不是你的错，也不会有人怪你。',
    },
  ],
}

export default sheet
