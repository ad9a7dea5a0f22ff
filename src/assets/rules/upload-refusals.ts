import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

export const addressRefused = new DomainError({
  code: 'PICTURE_BY_ADDRESS',
  text: {
    zh: '素材库不按网址取图。请先把图片存下来，确认来源和授权，再作为文件上传。',
    en: 'The library does not fetch pictures by address. Save the picture, confirm its source and licence, and upload it as a file.',
  },
})

export const cropRefused = new DomainError({
  code: 'PICTURE_NOT_CROPPED',
  text: {
    zh: '素材库不在原文件上裁剪。请在修图软件里裁好，再作为新文件上传。',
    en: 'The library does not crop a file in place. Crop it in a picture editor and upload the result as a new file.',
  },
})

export const keepDoubleLabel: Bilingual = { zh: '仍然再存一份', en: 'Store it once more' }

export type Same = { id: string | number; title: string; filename: string }

export function alreadyThere(file: string, { id, title }: Same): DomainError {
  const link = linkTo(id)
  return new DomainError({
    code: 'PICTURE_ALREADY_THERE',
    status: 409,
    text: {
      zh: `已有这张：「${file}」和素材库里的「${title}」（编号 ${id}，${link}）是同一个文件，没有再存一份。请直接用那一张；真的要两份，就勾选「${keepDoubleLabel.zh}」（接口里是 keepDouble）再上传。`,
      en: `It is there already: “${file}” is the same file as “${title}” in the library (id ${id}, ${link}), so it was not stored again. Use that one; if two are meant, tick “${keepDoubleLabel.en}” (keepDouble in the API) and upload it again.`,
    },
    data: { file, formField: 'file', same: { id, title }, link },
  })
}

/** Where the desk shows an asset. */
export function linkTo(id: string | number): string {
  return `/admin/collections/assets/${id}`
}
