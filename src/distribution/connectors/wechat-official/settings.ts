import type { Refusal } from '@/platform/errors'

/** What a WeChat Official Account channel is configured with, read from the channel's settings. */
export type WeChatSettings = {
  appId: string
  appSecret: string
  /** Where the delivery ends: in the draft box, or published to the account's page. */
  finish: 'draft' | 'publish'
  /** Milliseconds before a request counts as lost. */
  timeoutMs: number
  /** Milliseconds between polls of a publication. `freepublish/get` allows 100 calls a day, so few and far apart. */
  pollDelaysMs: number[]
  /** Milliseconds after an intent before "not found" is believed: a slow call may still land. */
  settleMs: number
  openComment: boolean
  fansOnlyComment: boolean
  /** Cover crops as `X1_Y1_X2_Y2`, 0..1 from the top left. */
  coverCrop235: string | null
  coverCrop11: string | null
}

type Mode = 'live' | 'rehearsal'

const liveBase = 'https://api.weixin.qq.com'
const simulatedPrefix = 'wxsim'

/** Where calls go. Live has one answer; a rehearsal can only reach a simulator on this machine. `null` when it is not configured. */
export function baseAddress(settings: Record<string, unknown>, mode: Mode): string | null {
  if (mode === 'live') return liveBase
  const address = textOf(settings.rehearsalUrl)
  return isLoopback(address) ? new URL(address).origin : null
}

/** Reads the settings with their defaults; call `settingsRefusals` first. */
export function readSettings(settings: Record<string, unknown>): WeChatSettings {
  return {
    appId: textOf(settings.appId),
    appSecret: textOf(settings.appSecret),
    finish: settings.finish === 'publish' ? 'publish' : 'draft',
    timeoutMs: positive(settings.timeoutMs, 15_000),
    pollDelaysMs: delays(settings.pollDelaysMs),
    settleMs: positive(settings.settleMs, 10_000),
    openComment: settings.openComment === true,
    fansOnlyComment: settings.fansOnlyComment === true,
    coverCrop235: textOf(settings.coverCrop235) || null,
    coverCrop11: textOf(settings.coverCrop11) || null,
  }
}

/** Why a channel with these settings cannot deliver; empty when it can. */
export function settingsRefusals(settings: Record<string, unknown>, mode: Mode): Refusal[] {
  const refusals: Refusal[] = []
  const appId = textOf(settings.appId)
  if (!appId) refusals.push(missing('APP_ID_MISSING', 'AppID'))
  if (!textOf(settings.appSecret)) refusals.push(missing('APP_SECRET_MISSING', 'AppSecret'))
  if (settings.finish === 'publish' && settings.canPublish === false) refusals.push(cannotPublish)
  for (const name of ['coverCrop235', 'coverCrop11']) if (!isCrop(textOf(settings[name]))) refusals.push(badCrop(name))
  if (mode === 'live' && appId.startsWith(simulatedPrefix)) refusals.push(simulatedAccountLive)
  if (mode === 'rehearsal') refusals.push(...rehearsalRefusals(appId, settings))
  return refusals
}

function rehearsalRefusals(appId: string, settings: Record<string, unknown>): Refusal[] {
  const refusals: Refusal[] = []
  if (!textOf(settings.rehearsalUrl)) refusals.push(missing('REHEARSAL_URL_MISSING', '演练地址', 'rehearsal address'))
  else if (!baseAddress(settings, 'rehearsal')) refusals.push(rehearsalAway)
  if (appId && !appId.startsWith(simulatedPrefix)) refusals.push(liveAccountRehearsed)
  return refusals
}

function missing(code: string, zh: string, en = zh): Refusal {
  return {
    code,
    text: {
      zh: `公众号渠道缺少「${zh}」，无法投递。请在渠道设置里填写。`,
      en: `The WeChat channel has no ${en}, so it cannot deliver. Fill it in on the channel's settings.`,
    },
  }
}

function badCrop(name: string): Refusal {
  return {
    code: 'COVER_CROP_INVALID',
    text: {
      zh: `公众号渠道的封面裁剪「${name}」格式不对。请写成「X1_Y1_X2_Y2」，每个数在 0 到 1 之间，且后两个数大于前两个。`,
      en: `The WeChat channel's cover crop ${name} is malformed. Write X1_Y1_X2_Y2 with numbers from 0 to 1, the last two larger than the first two.`,
    },
    data: { name },
  }
}

const cannotPublish: Refusal = {
  code: 'PUBLISH_NOT_PERMITTED',
  text: {
    zh: '这个公众号没有发布接口的权限，不能设为「直接发布」。请改为「只进草稿箱」，由人工在公众平台发表。',
    en: 'This account may not use the publish interface, so the channel cannot publish directly. Set it to stop at the draft box and publish by hand.',
  },
}

const simulatedAccountLive: Refusal = {
  code: 'SIMULATED_ACCOUNT_LIVE',
  text: {
    zh: 'AppID 是演练帐号（以 wxsim 开头），不能用于正式投递。请填写真实 AppID，或把渠道改回演练。',
    en: 'The AppID is a simulated account (it starts with wxsim) and cannot deliver live. Enter the real AppID, or set the channel back to rehearsal.',
  },
}

const liveAccountRehearsed: Refusal = {
  code: 'LIVE_ACCOUNT_REHEARSED',
  text: {
    zh: '演练渠道的 AppID 必须以 wxsim 开头，以免把真实密钥发给模拟器。请换成演练帐号。',
    en: "A rehearsal channel's AppID must start with wxsim, so that no real secret reaches the simulator. Use a simulated account.",
  },
}

const rehearsalAway: Refusal = {
  code: 'REHEARSAL_URL_NOT_LOCAL',
  text: {
    zh: '演练地址不在本机，演练只能连接本机的模拟器。请填写形如 http://127.0.0.1:4100 的地址。',
    en: 'The rehearsal address is not on this machine, and a rehearsal talks only to a local simulator. Use an address such as http://127.0.0.1:4100.',
  },
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
  return protocol === 'http:' && isLocal && username === '' && password === ''
}

function isCrop(crop: string): boolean {
  if (crop === '') return true
  const [x1, y1, x2, y2, ...rest] = crop.split('_').map(Number)
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || rest.length > 0) return false
  return [x1, y1, x2, y2].every((value) => value >= 0 && value <= 1) && x1 < x2 && y1 < y2
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : otherwise
}

function delays(value: unknown): number[] {
  const given = Array.isArray(value) ? value.filter((delay): delay is number => typeof delay === 'number' && delay >= 0) : []
  return given.length > 0 ? given : [10_000, 30_000, 120_000, 600_000]
}
