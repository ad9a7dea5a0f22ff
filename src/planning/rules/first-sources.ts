import type { SourceLanguage, Term } from './source-search'

export type SourceSite = { title: string; purpose: string; trap: string; language: SourceLanguage; address: string; rank: number }

type Row = [title: string, purpose: string, trap: string, address: string, language?: SourceLanguage]

const rows: Row[] = [
  ['LibreStock', '免费可商用图片，一次搜多家图库', '每张图仍按来源图库的许可；有人脸、商标、建筑的要另看授权', 'https://librestock.com/photos/{词}/', 'en'],
  ['花瓣', '版式、配色、氛围参考', '多为转载，原作者不明：只放灵感，不能发', 'https://huaban.com/search?q={词}'],
  ['站酷', '设计师原创作品参考', '默认版权归作者，站酷上架素材要单独购买授权', 'https://www.zcool.com.cn/search/content?word={词}'],
  ['全景', '商业图库，正版图片', '按用途和期限付费；预览图带水印，不能用', 'https://www.quanjing.com/search.aspx?q={词}'],
  ['Giphy', '动图、表情', '多为影视片段，只许在其平台分享；商业推文不能用', 'https://giphy.com/search/{词}', 'en'],
  ['堆糖', '图集、氛围图参考', '用户上传，权利不明：只放灵感，不能发', 'https://www.duitang.com/search/?kw={词}&type=feed'],
  ['搜狗微信搜索', '公众号文章，看同行怎么写', '文字图片都有版权；转载要白名单或书面同意', 'https://weixin.sogou.com/weixin?type=2&query={词}'],
  ['新榜', '公众号与短视频榜单、爆款选题', '数据要登录；文章版权归原作者', 'https://www.newrank.cn/search/gongzhonghao/{词}'],
  ['清博', '舆情与热度', '数据要登录；引用请注明来源和日期', 'https://www.gsdata.cn/query/wx?q={词}'],
  ['微博', '热点、目的地实时情况', '网友照片要逐张征得同意，截图也一样', 'https://s.weibo.com/weibo?q={词}'],
  ['简书', '游记、个人经历', '作者保留版权，摘一句也要署名', 'https://www.jianshu.com/search?q={词}&type=note'],
  ['知乎', '问题、真实经验', '回答版权归作者；引用先看是否禁止转载', 'https://www.zhihu.com/search?type=content&q={词}'],
  ['今日头条', '资讯、地方新闻', '新闻稿与图片归媒体，转载要授权', 'https://so.toutiao.com/search?keyword={词}'],
  ['网易新闻', '新闻、图集', '新闻稿与图片归媒体，转载要授权', 'https://www.163.com/search?keyword={词}'],
]

/** Where a team looks for material, with what goes wrong with its licence. A workspace begins with these and changes them. */
export const firstSources: SourceSite[] = rows.map(([title, purpose, trap, address, language = 'zh'], at) => ({
  ...{ title, purpose, trap, address, language },
  rank: (at + 1) * 10,
}))

/** Words that a travel team looks for, in English. */
export const firstGlossary: Term[] = [
  ['大理', 'Dali'],
  ['洱海', 'Erhai Lake'],
  ['丽江', 'Lijiang'],
  ['敦煌', 'Dunhuang'],
  ['哈尔滨', 'Harbin'],
  ['黄山', 'Huangshan'],
  ['徽州', 'Huizhou'],
  ['九寨沟', 'Jiuzhaigou'],
  ['厦门', 'Xiamen'],
  ['京都', 'Kyoto'],
  ['普吉', 'Phuket'],
  ['雪乡', 'snow village'],
  ['冰雪', 'ice and snow'],
  ['滑雪', 'skiing'],
  ['雪', 'snow'],
  ['樱花', 'cherry blossom'],
  ['油菜花', 'rapeseed flowers'],
  ['红叶', 'autumn leaves'],
  ['银杏', 'ginkgo'],
  ['日出', 'sunrise'],
  ['日落', 'sunset'],
  ['古镇', 'old town'],
  ['沙漠', 'desert'],
  ['海岛', 'island'],
  ['亲子', 'family'],
  ['温泉', 'hot spring'],
  ['元宵', 'lantern festival'],
  ['春节', 'Chinese New Year'],
  ['早餐', 'breakfast'],
  ['火车', 'train'],
].map(([zh = '', en = '']) => ({ zh, en }))
