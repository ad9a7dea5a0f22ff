import type { Bilingual } from '@/platform/language'
import type { Remark } from './contract'

type ChannelRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/** What a channel of plain text leaves out, folds or refuses. `subject` is a count with its limit, an address or a name. */
export const channelRemarks = {
  'link-left-out': {
    severity: 'warning',
    basis: 'A',
    say: (s) => ({
      zh: `这个渠道的正文不能带网址，「${s}」没有写进去。可以请读者私信，或在评论区说明。`,
      en: `This channel allows no addresses in its text, so “${s}” is left out. Ask readers to write to you, or explain in a comment.`,
    }),
  },
  'follow-left-out': {
    severity: 'fixed',
    basis: 'A',
    say: (s) => ({
      zh: `这个渠道不允许引导到微信，「${s}」的关注引导没有写进去。`,
      en: `This channel does not allow sending readers to WeChat; the invitation to follow “${s}” is left out.`,
    }),
  },
  'topics-left-out': {
    severity: 'fixed',
    basis: 'own',
    say: (s) => ({ zh: `这个渠道没有话题，「${s}」没有写进去。`, en: `This channel has no hashtags; “${s}” is left out.` }),
  },
  'topics-cut': {
    severity: 'warning',
    basis: 'T',
    say: (s) => ({
      zh: `话题 ${s}，多出的没有写进去。请把重要的排在前面。`,
      en: `Hashtags ${s}; the rest are left out. Put the important ones first.`,
    }),
  },
  'pictures-cut': {
    severity: 'warning',
    basis: 'T',
    say: (s) => ({
      zh: `图片 ${s}，排在后面的不发。请在「各渠道版本」里挑选和排序。`,
      en: `Pictures ${s}; the last ones are not sent. Choose and order them under “Channel versions”.`,
    }),
  },
  'picture-gone': {
    severity: 'error',
    basis: 'own',
    say: (s) => ({
      zh: `这个渠道版本选用的图片 ${s} 已不在素材库里。请在「各渠道版本」里换一张。`,
      en: `Picture ${s}, chosen for this channel, is no longer in the library. Choose another under “Channel versions”.`,
    }),
  },
  'ai-picture': {
    severity: 'warning',
    basis: 'A',
    say: (s) => ({
      zh: `图片含 AI 生成内容，文中已注明。发布时还要在平台声明：${s}。`,
      en: `A picture holds AI-made content; the text says so. Declare it on the platform as well when you publish: ${s}.`,
    }),
  },
  'link-unusable': {
    severity: 'error',
    basis: 'own',
    say: (s) => ({
      zh: `这个渠道版本的链接「${s}」不能使用，没有写入。请在「各渠道版本」里改成以 https:// 开头的地址。`,
      en: `The link “${s}” of this channel version cannot be used and is left out. Under “Channel versions”, give an address that starts with https://.`,
    }),
  },
  'picture-over': {
    severity: 'warning',
    basis: 'A',
    say: (s) => ({
      zh: `图片 ${s}，不符合这个渠道的大小或格式。发之前请压缩或另存为 JPG。`,
      en: `Picture ${s} does not meet the size or format of this channel. Shrink it or save it as JPG first.`,
    }),
  },
  condensed: {
    severity: 'warning',
    basis: 'own',
    say: (s) => ({
      zh: `正文已按规则精简，略去：${s}。可以在「各渠道版本」里改写，或者改回全文。`,
      en: `The text is condensed by rule. Left out: ${s}. Under “Channel versions”, write your own or choose the whole text.`,
    }),
  },
  'title-long': {
    severity: 'error',
    basis: 'T',
    say: (s) => ({ zh: `标题 ${s}，超过这个渠道的上限。请缩短。`, en: `The title is ${s}, over this channel's limit. Shorten it.` }),
  },
  'title-long-soft': {
    severity: 'warning',
    basis: 'O',
    say: (s) => ({
      zh: `标题 ${s}，超过接口文档的上限，平台可能退回。建议缩短。`,
      en: `The title is ${s}, over the documented limit; the platform may refuse it. Better shorten it.`,
    }),
  },
  'digest-long': {
    severity: 'warning',
    basis: 'O',
    say: (s) => ({
      zh: `摘要 ${s}，超过接口文档的上限，平台可能退回。建议缩短。`,
      en: `The digest is ${s}, over the documented limit; the platform may refuse it. Better shorten it.`,
    }),
  },
  'post-long': {
    severity: 'error',
    basis: 'own',
    say: (s) => ({
      zh: `店铺文章最多 200,000 字，现在是 ${s} 字，上不了架。请拆成几篇，用链接连起来。`,
      en: `A post of the shop may have 200,000 characters; this one has ${s} and cannot go on the shelf. Split it into several posts and link them.`,
    }),
  },
  'post-heavy': {
    severity: 'error',
    basis: 'own',
    say: (s) => ({
      zh: `排版后有 ${s}，店铺文章最多 4 MB，上不了架。请拆成几篇，或少用样式复杂的卡片和表格。`,
      en: `Typeset it has ${s}; a post of the shop may have 4 MB, so it cannot go on the shelf. Split it, or use fewer elaborate cards and tables.`,
    }),
  },
  'body-long': {
    severity: 'error',
    basis: 'T',
    say: (s) => ({
      zh: `正文 ${s}，超过这个渠道的上限，发不出去。请缩短，或改用「按规则精简」。`,
      en: `The text is ${s}, over this channel's limit, and would be refused. Shorten it, or let it be condensed by rule.`,
    }),
  },
  'total-long': {
    severity: 'error',
    basis: 'T',
    say: (s) => ({
      zh: `标题加正文 ${s}，超过这个渠道的上限，发不出去。请缩短，或改用「按规则精简」。`,
      en: `Title and text are ${s}, over this channel's limit, and would be refused. Shorten them, or let the text be condensed by rule.`,
    }),
  },
  'text-folds': {
    severity: 'fixed',
    basis: 'A',
    say: (s) => ({
      zh: `读者先看到前 ${s.replace('lines', '行').replace('units', '字')}，其余要点「全文」或「展开」。请把最重要的话放在最前。`,
      en: `Readers see the first ${s} before they tap “more”. Say the most important thing first.`,
    }),
  },
} satisfies Record<string, ChannelRule>
