/** Where three kinds of reader begin. */
export const routes = [
  { who: '技术创始人', why: '你写代码，要把账算清：先弄懂注意力的每一个矩阵，再把它换算成显存和价格。', first: 'attention' },
  { who: '业务创始人', why: '你不写代码，今晚要定价：先算清一次调用、一个用户、一份合同各赚多少。', first: 'unit-economics' },
  { who: '工程师与学生', why: '你要把原理学对：从五个点的梯度下降手算起，一步不跳。', first: 'backpropagation' },
] as const
