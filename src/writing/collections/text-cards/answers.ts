import type { Block } from 'payload'
import { webAddress } from '../web-address'
import { cardTitle, line, lines, rows, textCard } from './fields'

const faq = textCard('faq', 'FaqBlock', [
  cardTitle({ zh: '留空显示「常见问题」。', en: '“常见问题” when empty.' }),
  rows({ name: 'questions', label: { zh: '问答', en: 'Questions' }, row: { zh: '一问', en: 'question' }, maxRows: 30, minRows: 1 }, [
    line('question', 80, { zh: '问题', en: 'Question', required: true }),
    lines('answer', 800, { zh: '回答', en: 'Answer', required: true }),
  ]),
])

const guideCard = textCard('guideCard', 'GuideCardBlock', [
  line('name', 20, { zh: '姓名', en: 'Name', required: true }),
  line('role', 40, { zh: '身份', en: 'Role', placeholder: { zh: '本线领队，走过 60 次', en: 'Leads this trip' } }),
  lines('words', 300, { zh: '想说的话', en: 'In their words' }),
  { name: 'picture', type: 'upload', relationTo: 'assets', label: { zh: '照片', en: 'Picture' } },
])

const readMore = textCard('readMore', 'ReadMoreBlock', [
  cardTitle({ zh: '留空显示「延伸阅读」。', en: '“延伸阅读” when empty.' }),
  rows({ name: 'articles', label: { zh: '文章', en: 'Articles' }, row: { zh: '一篇', en: 'article' }, maxRows: 10, minRows: 1 }, [
    line('title', 64, { zh: '标题', en: 'Title', required: true }),
    {
      name: 'url',
      type: 'text',
      required: true,
      maxLength: 500,
      label: { zh: '网址', en: 'Address' },
      validate: webAddress,
      admin: {
        description: { zh: '公众号里只有公众号文章能点开，其他网址写在文末。', en: 'WeChat opens its own articles only; other addresses go to the end.' },
      },
    },
  ]),
])

/** Cards that answer, introduce and lead on. */
export const answerCards: Block[] = [faq, guideCard, readMore]
