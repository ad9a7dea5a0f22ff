import type { DemoChannel, DemoUser } from './types'

export const demoUsers: DemoUser[] = [
  { key: 'editor', role: 'editor', name: '林溪', email: 'editor@xingwen.example' },
  { key: 'designer', role: 'designer', name: '程野', email: 'designer@xingwen.example' },
  { key: 'marketer', role: 'marketer', name: '周敏', email: 'marketer@xingwen.example' },
  { key: 'reviewer', role: 'reviewer', name: '顾闻', email: 'reviewer@xingwen.example' },
  { key: 'admin', role: 'admin', name: '何安', email: 'admin@xingwen.example' },
]

export const demoChannels: DemoChannel[] = [
  {
    key: 'shop',
    name: '行文旅行小店',
    connector: 'storefront',
    rehearsal: false,
    note: '自有店铺首页与图文，排期到点即更新。',
  },
  {
    key: 'wechat',
    name: '行文旅行（演练）',
    connector: 'wechat',
    rehearsal: true,
    note: '公众号演练渠道：只与本机模拟器往来，不会发到真实账号。换成真实账号前请先填写 AppID 并通过体检。',
  },
]
