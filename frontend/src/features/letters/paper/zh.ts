/** Words for letters that are written by hand. */
export default {
  title: '手写的信',
  lead: '没有电脑也能写信：打印信纸，学生用笔写，老师拍照，信自己放到每位学生名下。',
  sheets: '打印信纸（PDF）',
  pile: '放入拍好的信',
  pileTitle: '放入拍好的信',
  pileText: '一页一张照片，把方码拍清楚。可以一次选很多张。放好就是交了，请和别的信一样先读再寄。',
  progress: '已处理 {done} 张，共 {all} 张',
  sending: '正在上传',
  states: {
    waiting: '等着上传',
    sending: '正在上传……',
    filed: '已放到 {name} 名下',
  },
  photo: '照片 {name}',
  whose: '这是谁的信？',
  choose: '请选择学生',
  put: '放到这位学生名下',
  again: '再试一次',
  read: '去读信',
  keep: '没有放好的照片请别关掉这个窗口；关掉后要重新选。',
}
