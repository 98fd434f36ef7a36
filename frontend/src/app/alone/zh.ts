export default { what: '页面没有打开', advice: '请检查网络，然后', again: '再打开一次' }
