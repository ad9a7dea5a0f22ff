/** What people who read Chinese choose most and general lists miss: pinyin, numbers that sound like words, names. */
export const favourites: readonly string[] =
  `woaini woaini1314 5201314 1314520 520 1314 7758521 7758258 woaiwojia woaizhongguo zhongguo beijing shanghai guangzhou shenzhen hangzhou
chengdu dali lijiang lvyou lvxing xingwen mima mima123 guanliyuan admin yonghu wode nihao nihao123 laopo laogong baobei qinaide tiankong
xiaoxiao wangwei zhangwei liwei wangfang lina zhangmin lijing wangjing liuwei zhaoliu lisi zhangsan wangwu a123456 a123456789 qq123456
q1w2e3r4 1qaz2wsx 1q2w3e4r5t qazwsxedc zxcvbnm asdfghjkl qwertyuiop 147258369 123654789 159357 112233 123123 666666 888888 168168 518518
taobao wangyi baidu tengxun weixin weibo aini feifei dandan lovelove shengri kuaile xinnian chunjie jintian mingtian caonima dongfang`
    .split(/\s+/)
    .filter((word) => word !== '')
