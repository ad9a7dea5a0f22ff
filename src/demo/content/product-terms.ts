import type { RefundRule } from './types'

/** Invented: neither the company nor the licence exists. */
export const demoOperator = {
  name: '行文旅行国际旅行社有限公司（示例）',
  licence: 'L-示例-CJ00000（示例，非真实许可证号）',
}

export const domesticRefund: RefundRule[] = [
  { daysBefore: 7, percent: 100, until: '出发前 7 天（含）以上', text: '全额退还团费，原路返回，3 个工作日内到账。' },
  { daysBefore: 4, percent: 80, until: '出发前 6 天至 4 天', text: '扣除团费的 20%，其余退还。' },
  { daysBefore: 1, percent: 60, until: '出发前 3 天至 1 天', text: '扣除团费的 40%，其余退还。' },
  { daysBefore: 0, percent: 40, until: '出发当天', text: '扣除团费的 60%，其余退还；已出的机票、火车票按承运人规则另计。' },
]

export const abroadRefund: RefundRule[] = [
  { daysBefore: 30, percent: 100, until: '出发前 30 天（含）以上', text: '全额退还团费；已送签的签证费不退。' },
  { daysBefore: 15, percent: 90, until: '出发前 29 天至 15 天', text: '扣除团费的 10%，其余退还。' },
  { daysBefore: 8, percent: 70, until: '出发前 14 天至 8 天', text: '扣除团费的 30%，其余退还。' },
  { daysBefore: 1, percent: 40, until: '出发前 7 天至 1 天', text: '扣除团费的 60%，其余退还。' },
  { daysBefore: 0, percent: 30, until: '出发当天', text: '扣除团费的 70%，其余退还。' },
]

export const domesticNotices = [
  '未达到成团人数时，我们在出发前 7 天电话告知，可改期、换线或全额退款。',
  '景区因天气临时关闭时，按未产生的门票实退，并安排替代活动，由客人签字确认后执行。',
  '投诉与建议：小店客服，或拨打 12345、12301。',
]

export const abroadNotices = [
  '护照有效期须在回程日之后六个月以上，至少两页空白签证页。',
  '未达到成团人数时，我们在出发前 30 天电话告知，可改期、换线或全额退款。',
  '出入境政策可能调整，出发前请留意外交部与目的地使领馆发布的提醒，我们会在出发前 7 天再次确认。',
  '投诉与建议：小店客服，或拨打 12345、12301。',
]

export const noShopping = '全程不安排购物店，不推销自费项目。途中经过的集市与特产店由客人自行决定是否进入，消费自愿。'
