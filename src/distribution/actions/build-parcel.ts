import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { fitMoving } from '@/assets/server'
import { DomainError } from '@/platform/errors'
import { workspace } from './workspace'
import type { Parcel, ParcelPicture } from '../connectors/connector'
import type { Delivery, FrozenContent } from '../ledger/ledger-store'
import type { Variant } from '../rules/variant'

/** Epoch ms: the moment content is frozen for, and the last time a person wanted it out. */
export type Wanted = { frozenFor: number; decidedAt: number }

/** What a delivery freezes of a variant. */
export function freeze(variant: Variant, { frozenFor, decidedAt }: Wanted): FrozenContent {
  const { title, author, digest, html, text, slug, link, cover, pictures, productIds, facts, source } = variant
  const kept = source === null ? {} : { source }
  return { title, author, digest, html, text, slug, ...(link === '' ? {} : { link }), cover, pictures, productIds, facts, ...kept, frozenFor, decidedAt }
}

type Addressed = Pick<Delivery, 'key' | 'draft' | 'channel' | 'shortCode' | 'contentHash' | 'dueAt'>

/** The parcel a connector gets: frozen content, with pictures read from the library when asked for. */
export function buildParcel(payload: BasePayload, content: FrozenContent, { key, draft, channel, shortCode, contentHash, dueAt }: Addressed): Parcel {
  const { title, author, digest, html, text, slug, productIds } = content
  const directory = payload.collections.assets.config.upload.staticDir ?? 'media'
  return {
    deliveryKey: key,
    draftId: draft,
    contentHash,
    title,
    author,
    digest,
    html,
    text,
    slug,
    productIds,
    cover: content.cover ? picture(directory, { ...content.cover, src: '' }) : null,
    pictures: content.pictures.map((one) => picture(directory, one)),
    shortUrl: `${workspace().publicUrl}/s/${shortCode}`,
    standing: {
      channelId: channel,
      order: content.frozenFor ?? dueAt,
      decidedAt: content.decidedAt ?? content.frozenFor ?? dueAt,
      source: content.source ?? null,
    },
  }
}

type FrozenPicture = { id: string; src: string; fileName: string; sha256: string }

function picture(directory: string, { id, src, fileName, sha256 }: FrozenPicture): ParcelPicture {
  const read = () => readApproved(path.join(directory, path.basename(fileName)), sha256)
  return { id, src, fileName, read, readMoving: async (limitBytes) => fitMoving(await read(), limitBytes) }
}

/** The bytes that were approved, or none. @throws DomainError `PICTURE_FILE_GONE`, `PICTURE_FILE_CHANGED` */
async function readApproved(file: string, sha256: string): Promise<Buffer> {
  const name = path.basename(file)
  const bytes = await readFile(file).catch(() => {
    throw new DomainError({
      code: 'PICTURE_FILE_GONE',
      text: {
        zh: `图片文件「${name}」不在素材库里了，请在素材库重新上传后再发。`,
        en: `The picture file “${name}” is no longer in the library. Upload it again, then publish.`,
      },
    })
  })
  if (sha256 === '' || createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  throw new DomainError({
    code: 'PICTURE_FILE_CHANGED',
    text: {
      zh: `图片「${name}」在审核后被替换，发出的必须是审核过的图。请重新提交审核。`,
      en: `The picture “${name}” was replaced after its approval, and only what was approved goes out. Submit the draft for review again.`,
    },
  })
}

/** Reads every picture once, so that a missing or exchanged file is found before anything leaves. @throws DomainError */
export async function proveParcel(parcel: Parcel): Promise<void> {
  for (const one of [...(parcel.cover ? [parcel.cover] : []), ...parcel.pictures]) await one.read()
}
