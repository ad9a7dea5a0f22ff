import { DomainError } from '@/platform/errors'

type Body = Record<string, unknown>

/** Ids in a list, as strings, each once. @throws DomainError `CHANNELS_MISSING` */
export function channelIdsIn(body: Body): string[] {
  const list = Array.isArray(body.channels) ? body.channels : []
  const ids = list.flatMap((id) => (typeof id === 'string' || typeof id === 'number' ? [String(id)] : []))
  if (ids.length === 0 || ids.length !== list.length) {
    throw new DomainError({
      code: 'CHANNELS_MISSING',
      text: { zh: '请选择至少一个渠道（channels 是渠道编号的列表）。', en: 'Choose at least one channel (`channels` is a list of channel ids).' },
    })
  }
  return [...new Set(ids)]
}

export function textIn(body: Body, name: string): string | null {
  const value = body[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function numberIn(body: Body, name: string): number | null {
  const value = body[name]
  return value === undefined || value === null ? null : typeof value === 'number' ? value : Number.NaN
}
