import type { Bilingual } from '@/platform/language'

/**
 * One kind of claim that the law of advertising, prices, travel or consumers speaks of. `claims` find it; `harmless` are
 * the ways in which the same words are ordinary travel copy, looked for where a claim was found.
 */
export type CopyRule = { claims: readonly RegExp[]; harmless?: readonly RegExp[]; basis: Bilingual; advice: Bilingual }

/** What is best about a place or a moment is no claim about what is sold. */
const OF_NATURE =
  '(?:的)?[^，。！？；\\s]{0,3}(?:季节|时节|时间|时候|时段|时刻|时机|机位|角度|位置|视角|月份|窗口期?|状态|光线|年龄|温度|口感|搭配|天气|期|点|地点|路线|方式|顺序|节气|纪念|记忆|回忆|朋友|年华|安排|人选)'

const adverse = '(?:拒绝|抵制|警惕|谨防|小心|远离|举报|不做|不接|没有|不是|绝不|从不|杜绝|识别|所谓的?|避开)[「“《]?[^，。！？；\\n]{0,6}'

/**
 * Judged for precision: an ordinary sentence must not be suspected. Words alone say little, so most claims name what is
 * claimed of what. Laws as in force in 2026; a lawyer has not read this list.
 */
export const copyRules = {
  'absolute-words': {
    claims: [
      /最(?:佳|优|强|便宜|实惠|划算|专业|舒适|豪华|奢华|高级|顶级|先进|权威|受欢迎|热门|靠谱|正宗|齐全|完美|超值|优惠|省心)/g,
      /最好的(?:酒店|民宿|客栈|线路|路线|行程|服务|产品|团队|导游|领队|旅行社|品质|体验|价格|景区|餐厅|套餐|选择|品牌)/g,
      /(?:全国|全网|全球|全省|中国|国内|亚洲|世界|行业|业内|同行|销量|口碑|人气|好评|排名)第一(?![大高长批次个座条届])/g,
      /第一(?:品牌|旅行社|民宿|名牌|选择)/g,
      /(?:行业|业内|全网|全国|国内|本地)唯一|唯一(?:一家|选择|指定|授权|品牌|旅行社|代理)/g,
      /(?:国家|世界|宇宙|殿堂|骨灰)级/g,
      /(?:全网|行业|业内|史上|有史以来|全国|国内|全世界|全球)最(?!低价)[^，。！？；\s]{1,4}/g,
      /顶级|顶尖|极品|至尊|王牌|绝无仅有|史无前例|空前绝后|无与伦比|举世无双|无可比拟|首屈一指|(?:旅行|旅游|度假|亲子|蜜月|出游|品质)首选/g,
      /\b(?:NO\.?\s?1|TOP\s?1)\b/gi,
    ],
    harmless: [
      new RegExp(`最(?:佳|优|强|舒适|热门|完美|划算|便宜|豪华)${OF_NATURE}`, 'g'),
      /国家级(?:非物质文化遗产|非遗|自然保护区|风景名胜区|风景区|森林公园|湿地公园|地质公园|海洋公园|旅游度假区|旅游休闲街区|文物保护单位|历史文化|生态|水利|夜间|滑雪|重点|步道|传统村落|教练|裁判|运动员|博物馆)/g,
      /世界级(?:自然遗产|文化遗产|遗产|地质公园|非遗)/g,
      /(?:全国|世界|全球|中国|亚洲|国内)最(?![^，。！？；\s]{0,10}(?:旅行社|平台|品牌|公司|团队|旅游商))(?:大|小|高|低|长|短|深|浅|早|晚|北|南|东|西|古老|年轻|高的|大的|长的|早的|北的|南的|东的|西的)/g,
      /(?:全国|世界|全球|中国|亚洲|国内)第一(?:高|大|长|深|峰|湾|坡|桥|缕|届|村|洞|瀑)/g,
      /(?:摄影|车|服务|舒适|装备|音响)?发烧友|王牌(?:对王牌|部队|飞行员)/g,
      /顶级(?:掠食者|猎食者|捕食者|台风)/g,
      /最(?:佳|受欢迎|热门|便宜|舒适|划算|豪华|完美|靠谱)的(?:是|一(?:次|天|个|张|口|晚|顿|眼|段|站|集))/g,
      new RegExp(`${adverse}(?:全网|行业|史上|最|第一|顶级|首选|NO)`, 'gi'),
      /(?:不是|未必是|不一定是|并非|没有|谈不上|不敢说|不说|哪有|别信|不追求|不求)[^，。！？；\n]{0,8}(?:最[佳好优强便宜豪华舒适专业完美]{1,2}|第一|顶级|首选|唯一)/g,
    ],
    basis: {
      zh: '广告法第九条第三项：不得使用「国家级」「最高级」「最佳」等用语',
      en: 'Advertising Law, article 9 (3): no “national-level”, “highest”, “best” and the like',
    },
    advice: { zh: '换成说得清的事实：评分、年份、数量、距离', en: 'Say a fact instead: a rating, a year, a number, a distance' },
  },
  'absolute-promise': {
    claims: [
      /(?:100\s?%|１００％|百分之百|百分百)\s?(?:满意|成团|出行|安全|有效|正宗|好评|纯玩|保证|出签|过签|通过|退款|真实|放心)/g,
      /绝对(?:安全|正宗|保证|纯玩|值得|满意|放心|不会|没有|真实|低价|超值)/g,
      /万无一失|(?:零|0)风险|永不(?:过期|涨价)|(?:包|保)(?:出签|过签|下签|拒赔)|出签率\s?100\s?%/g,
    ],
    harmless: [new RegExp(`${adverse}(?:100\\s?%|百分之百|百分百|绝对|万无一失|零风险|包过签)`, 'g'), /绝对(?:海拔|高度|值[^得]|温度|时间)/g],
    basis: {
      zh: '广告法第二十八条：内容须真实，保证须有据；签证由使领馆决定',
      en: 'Advertising Law, article 28: claims must be true; visas are the consulate’s to give',
    },
    advice: { zh: '写清条件和做法：满几人成团、拒签怎么退', en: 'Name the condition and what happens: how many make a group, what is refunded' },
  },
  'lowest-price': {
    claims: [
      /(?:全网|全年|史上|历史|行业|同行|市场)?最低(?:价|折扣)/g,
      /(?:历史|全年|年度|地板|白菜|跳楼|吐血|亏本|清仓|骨折)(?:底价|价)/g,
      /买贵(?:必|包)?(?:赔|退)|(?:比|较)(?:任何|所有)(?:旅行社|平台|渠道)都?(?:便宜|低)/g,
    ],
    harmless: [/最低价(?:日|的一天|的月份|的日子|提醒|日历|是多少|出现在)/g, new RegExp(`${adverse}(?:全网最低|最低价|跳楼价|白菜价|底价)`, 'g')],
    basis: {
      zh: '明码标价和禁止价格欺诈规定第十九条：比较价格须有依据、能证明',
      en: 'Rules on Price Marking and Price Fraud, article 19: a compared price needs a basis that can be shown',
    },
    advice: { zh: '写价格本身和它的条件，或写明和哪一天、哪里的价格相比', en: 'Give the price and its terms, or say with which day and place it is compared' },
  },
  'free-trip': {
    claims: [/(?:0|零|〇|１?０)\s?元(?:游|团|跟团|出游|旅游|旅行|玩转?)|(?:零|负|0)团费|免费(?:跟团游|港澳游|泰国游|三日游|四日游|五日游|六日游|旅游团)/g],
    harmless: [
      new RegExp(`${adverse}(?:0|零|〇)?\\s?(?:元游|元团|团费|元旅游|免费)`, 'g'),
      /(?:0|零)元(?:游|团)(?:的?(?:陷阱|套路|骗局|背后|坑|真相)|怎么骗|为什么|不可信|是假)/g,
      /\d0\s?元(?:游|团|跟团|出游|旅游|旅行|玩)/g,
      /(?:零|负)团费(?:的?(?:陷阱|套路|骗局|背后|坑|真相)|怎么|为什么|不可信)/g,
    ],
    basis: { zh: '旅游法第三十五条：不得以不合理的低价组织旅游活动', en: 'Tourism Law, article 35: no tours at unreasonably low prices' },
    advice: { zh: '写真实的价格；赠送的写清由谁出、有什么条件', en: 'Give the true price; of a gift say who pays and on what terms' },
  },
  'final-say': {
    claims: [/(?:最终|活动|唯一)?解释权(?:最终)?(?:归|属于?|由)/g, /保留(?:一切|最终|全部)?(?:的)?解释权/g],
    harmless: [new RegExp(`${adverse}解释权`, 'g')],
    basis: {
      zh: '侵害消费者权益行为处罚办法第十二条：不得规定经营者单方享有解释权',
      en: 'Measures against infringing consumers’ rights, article 12: no sole right of interpretation',
    },
    advice: { zh: '删去这一句；规则写清楚', en: 'Remove it; state the rules plainly' },
  },
  'no-refund': {
    claims: [/(?:概|一律|均|绝|恕)不(?:退[款换改]?|予退|负责)|不退不[换改]|(?:售出|付款|下单|出票|离店)后?(?:概|一律|均)不退[款换改]?/g],
    harmless: [
      /(?:特价)?(?:机票|车票|船票|门票|演出票|船班)[^，。；！？\n]{0,12}(?:概|一律|均|恕)?不(?:退|可退)/g,
      new RegExp(`${adverse}(?:概|一律)不退`, 'g'),
    ],
    basis: {
      zh: '消费者权益保护法第二十六条：不得用声明排除消费者权利；旅游法第六十五条：解除合同应退还余款',
      en: 'Consumer Protection Law, article 26; Tourism Law, article 65: the rest is returned when a contract ends',
    },
    advice: { zh: '写退改的阶梯：几天前退多少', en: 'State the ladder: how many days before, how much is returned' },
  },
  'healing-words': {
    claims: [
      /(?:根治|包治|医治|主治|治好)[^，。！？；\s]{0,6}(?:病|痛|失眠|湿疹|关节炎|风湿)|治疗(?:失眠|风湿|关节|皮肤|高血压|糖尿病|颈椎|腰椎|鼻炎|哮喘)/g,
      /(?:防|抗|治)癌|(?:降|平稳)(?:血压|血糖|血脂)|疗效(?:显著|确切|好)|祛病|延年益寿|排毒养颜|强身健体[^，。！？；\s]{0,4}(?:功效|疗效)|有(?:治疗|医疗|保健)(?:作用|功效|效果)/g,
    ],
    harmless: [new RegExp(`${adverse}(?:疗效|防癌|抗癌|降血压|治疗)`, 'g'), /(?:医生|医院|诊所|急救|队医)[^，。！？；\n]{0,10}治疗/g],
    basis: { zh: '广告法第十七条：非医药广告不得涉及疾病治疗功能', en: 'Advertising Law, article 17: nothing but medicine may speak of treating disease' },
    advice: { zh: '写感受和事实（水温、矿物质），不写功效', en: 'Write what one feels and the facts (warmth, minerals), no effects' },
  },
  superstition: {
    claims: [
      /(?:开光|招财|辟邪|改运|转运|消灾)(?:神物|法物|手串|吊坠|挂件|符|水晶|功效|保平安|祈福|珠)|(?:有求必应|包灵验|灵验无比|改变命运|逆天改命)|大师(?:开光|算命|改运|加持)/g,
    ],
    harmless: [new RegExp(`${adverse}(?:开光|转运|改运|大师|算命|有求必应)`, 'g')],
    basis: { zh: '广告法第九条第八项：不得含有迷信内容', en: 'Advertising Law, article 9 (8): nothing superstitious' },
    advice: { zh: '写习俗从哪来、人们怎么过，不写灵验', en: 'Tell where the custom comes from and how it is kept, not that it works' },
  },
  'state-supply': {
    claims: [/(?:国宴|人民大会堂|中南海|钓鱼台|国务院|中央|部队|军区|军队|机关|政府)(?:内部)?(?:特供|专供|专用酒|指定用酒)/g],
    basis: {
      zh: '广告法第九条第二项：不得使用国家机关及其工作人员的名义或者形象',
      en: 'Advertising Law, article 9 (2): not in the name of organs of the state',
    },
    advice: { zh: '删去', en: 'Remove it' },
  },
  'well-known-mark': {
    claims: [/驰名商标/g],
    basis: {
      zh: '商标法第十四条第五款：「驰名商标」不得用于广告宣传',
      en: 'Trademark Law, article 14 (5): “well-known trademark” may not be used in advertising',
    },
    advice: { zh: '删去', en: 'Remove it' },
  },
  'induced-sharing': {
    claims: [
      /(?:转发|分享)(?:本文|此文|这篇|海报|链接|活动)?(?:到|至)?(?:朋友圈|微信群|\d+个群|好友)[^。！？\n]{0,12}(?:即可|就能|可以?|才能?)?(?:领|抽奖|送|免费|得红包|返现|解锁|减)/g,
      /集(?:满)?\s?\d*\s?个?赞|邀请\s?\d+\s?(?:位|名|个)(?:好友|朋友)[^。！？\n]{0,8}(?:领|免费|得|解锁|返)/g,
      /不转不是|(?:必须|一定要)转发|转发(?:后)?才能(?:看|查看|报名|领)/g,
    ],
    harmless: [new RegExp(`${adverse}(?:转发|分享|集赞|集\\d)`, 'g')],
    basis: { zh: '微信外部链接内容管理规范：诱导分享会被限制访问', en: 'WeChat’s rules for links: induced sharing is blocked' },
    advice: { zh: '去掉以分享换好处的条件', en: 'Do not trade benefits for sharing' },
  },
  'regions-as-countries': {
    claims: [
      /(?:香港|澳门|台湾|港澳台?)[^。！？；\n]{0,12}等(?:多|几|\d+)?(?:个)?国家?(?![际内宝])/g,
      /(?:中国|大陆)(?:和|与|、)台湾(?:两国|两个国家)/g,
      /(?:出国|境外国家)[^。！？；\n]{0,4}(?:去|到)(?:香港|澳门|台湾)/g,
    ],
    basis: { zh: '香港、澳门、台湾是中国的地区，不能与国家并列', en: 'Hong Kong, Macao and Taiwan are regions of China and are not listed among countries' },
    advice: { zh: '写「等国家和地区」', en: 'Write “countries and regions”' },
  },
} satisfies Record<string, CopyRule>

export type CopyRuleName = keyof typeof copyRules
