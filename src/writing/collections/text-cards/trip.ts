import type { Block } from 'payload'
import { optionsOf } from '@/platform/labels'
import { meansNames } from '../../rules/choice-names'
import { cardTitle, line, lines, product, rows, textCard } from './fields'

const oneALine = { zh: '每行一项。', en: 'One item a line.' }

const itinerary = textCard('itinerary', 'ItineraryBlock', [
  cardTitle(null),
  product({
    zh: '选了产品、下面又没有写，就用产品里的每日行程，产品改了会提醒。',
    en: 'With a product and no days below, the product’s own days are shown and kept up to date.',
  }),
  rows({ name: 'days', label: { zh: '每日安排', en: 'Days' }, row: { zh: '一天', en: 'day' }, maxRows: 30 }, [
    line('title', 60, { zh: '当天标题', en: 'Title of the day', required: true }),
    line('places', 120, { zh: '途经', en: 'Places', placeholder: { zh: '大理站 → 双廊', en: 'Dali – Shuanglang' } }),
    lines('text', 1000, { zh: '安排', en: 'Plan' }),
    {
      type: 'row',
      fields: [
        line('meals', 60, { zh: '用餐', en: 'Meals' }),
        line('lodging', 60, { zh: '住宿', en: 'Lodging' }),
        line('transport', 60, { zh: '交通', en: 'Transport' }),
      ],
    },
  ]),
])

const routeStrip = textCard('routeStrip', 'RouteStripBlock', [
  cardTitle(null),
  rows({ name: 'stops', label: { zh: '站点', en: 'Stops' }, row: { zh: '一站', en: 'stop' }, maxRows: 20, minRows: 2 }, [
    {
      type: 'row',
      fields: [
        line('name', 30, { zh: '地点', en: 'Place', required: true }),
        line('remark', 40, { zh: '说明', en: 'Remark', placeholder: { zh: '住 2 晚', en: '2 nights' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'means', type: 'select', label: { zh: '怎么去下一站', en: 'On to the next by' }, options: optionsOf(meansNames) },
        line('takes', 20, { zh: '要多久', en: 'How long', placeholder: { zh: '约 2 小时', en: '2 hours' } }),
      ],
    },
  ]),
])

const priceBox = textCard('priceBox', 'PriceBoxBlock', [
  product({
    zh: '选了产品，价格和费用项目都取自产品，产品改了会提醒；下面写了的以下面为准。',
    en: 'Price and items come from the product and are kept up to date; what you write below goes first.',
  }),
  cardTitle({ zh: '留空显示产品名称。', en: 'The product’s title when empty.' }),
  line('price', 30, {
    zh: '价格',
    en: 'Price',
    description: { zh: '没有产品时填写，如「¥1,999 起 /人」。', en: 'Without a product, such as “¥1,999 起 /人”.' },
  }),
  lines('included', 2000, { zh: '费用包含', en: 'Included', description: oneALine }),
  lines('excluded', 2000, { zh: '费用不含', en: 'Not included', description: oneALine }),
  line('remark', 120, { zh: '备注', en: 'Remark' }),
])

const countdown = textCard('countdown', 'CountdownBlock', [
  cardTitle({ zh: '留空显示活动名称。', en: 'The promotion’s title when empty.' }),
  {
    name: 'promotion',
    type: 'relationship',
    relationTo: 'promotions',
    label: { zh: '活动', en: 'Promotion' },
    admin: {
      description: {
        zh: '选了活动就用活动的结束时间。文章里不能跑动态倒计时，写成「截至某日某时」。',
        en: 'Its end is used. Articles cannot run a clock, so the moment is written out.',
      },
    },
  },
  {
    name: 'until',
    type: 'date',
    label: { zh: '截止时间', en: 'Ends' },
    admin: { date: { pickerAppearance: 'dayAndTime' }, description: { zh: '没有活动时填写。', en: 'When there is no promotion.' } },
  },
  line('remark', 60, { zh: '说明', en: 'Remark' }),
])

const packingList = textCard('packingList', 'PackingListBlock', [
  cardTitle({ zh: '留空显示「行前清单」。', en: '“行前清单” when empty.' }),
  rows({ name: 'groups', label: { zh: '分组', en: 'Groups' }, row: { zh: '一组', en: 'group' }, maxRows: 12, minRows: 1 }, [
    line('name', 20, { zh: '组名', en: 'Name', placeholder: { zh: '证件', en: 'Documents' } }),
    lines('lines', 1000, { zh: '要带的东西', en: 'What to bring', required: true, description: oneALine }),
  ]),
])

/** Cards that say how a trip goes, what it costs and what it takes. */
export const tripCards: Block[] = [itinerary, routeStrip, priceBox, countdown, packingList]
