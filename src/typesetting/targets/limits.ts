/**
 * WeChat's limits for an article (official: draft/add and uploadimg; `title`, `author` and `digest` in characters).
 * A megabyte is read as 1,000,000 bytes, the stricter of its two meanings.
 */
export const wechatLimits = {
  title: 32,
  author: 16,
  digest: 128,
  characters: 20_000,
  htmlBytes: 1_000_000,
  pictureBytes: 1_000_000,
} as const
