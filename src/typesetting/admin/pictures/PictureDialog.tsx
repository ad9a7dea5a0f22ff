'use client'
import { Button, useAuth, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { mayDo, type Role } from '@/people'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { PictureResults } from './PictureResults'
import { PictureWishes } from './PictureWishes'
import { useCover } from './use-cover'
import { useMaker } from './use-maker'
import type { Wishes } from './wishes'

type Props = { collection: 'drafts' | 'products'; id: string | number; onClose: () => void }

/** What sells something carries the label of the advertising law. */
const PROMOTIONAL = ['advertising', 'promotional']

export function PictureDialog({ collection, id, onClose }: Props) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const t = (text: Bilingual) => say(text, i18n.language)
  const title = useFormFields(([fields]) => fields?.title?.value as string | undefined)
  const draftType = useFormFields(([fields]) => fields?.draftType?.value as string | undefined)
  const cover = useCover(collection)
  const from = useMemo(() => ({ collection, id }), [collection, id])
  const [wishes, setWishes] = useState<Wishes>({
    kind: collection === 'drafts' ? 'cards' : 'poster',
    title: '',
    theme: '',
    productId: '',
    focus: null,
    sliceHeight: 0,
    format: 'jpeg',
    aiLabel: false,
    adLabel: PROMOTIONAL.includes(draftType ?? ''),
  })
  const maker = useMaker(from, wishes)
  const { made, chosen, isBusy, savedCount } = maker
  const { hasSavePermission } = useDocumentInfo()
  const coverField = useField<string | number>({ path: 'cover' })
  const [taken, setTaken] = useState<string | null>(null)
  const takeAsCover = async (picture: string) => {
    const asset = await maker.keep(picture)
    if (asset === null) return
    coverField.setValue(asset)
    setTaken(picture)
  }
  const maySave = mayDo((user?.role as Role | undefined) ?? null, 'assets', 'create')
  const isCover = made?.wishes.kind === 'cover' && collection === 'drafts' && maySave && hasSavePermission === true
  return (
    <Dialog
      wide
      title={t({ zh: '做图片', en: 'Make pictures' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={maker.problem} onClose={maker.forget} />
          <span className="xw-hint" role="status">
            {savedCount !== null && t({ zh: `${savedCount} 张已在素材库（常用素材）`, en: `${savedCount} in the library now (ready tier)` })}
          </span>
          {made && (
            <Button buttonStyle="secondary" size="medium" margin={false} disabled={chosen.size === 0} onClick={() => void maker.pack()}>
              {t({ zh: '打包下载', en: 'Download ZIP' })}
            </Button>
          )}
          {made && maySave && (
            <Button buttonStyle="secondary" size="medium" margin={false} disabled={isBusy || chosen.size === 0} onClick={() => void maker.save()}>
              {t({ zh: `存入素材库（${chosen.size}）`, en: `Save to library (${chosen.size})` })}
            </Button>
          )}
          <Button size="medium" margin={false} disabled={isBusy} onClick={() => void maker.make()}>
            {t(isBusy ? { zh: '正在画…', en: 'Drawing…' } : made ? { zh: '重新生成', en: 'Make again' } : { zh: '生成', en: 'Make' })}
          </Button>
        </>
      }
    >
      <div className="xw-pictures">
        <PictureWishes
          from={collection === 'drafts' ? 'draft' : 'product'}
          wishes={wishes}
          cover={cover}
          title={title ?? ''}
          onChange={(change) => setWishes((before) => ({ ...before, ...change }))}
        />
        <section className="xw-pictures__results" aria-busy={isBusy} aria-label={t({ zh: '生成的图片', en: 'Pictures made' })}>
          {made ? (
            <PictureResults
              {...made}
              chosen={chosen}
              isGrid={made.wishes.kind === 'nine-cut'}
              isStale={made.wishes !== wishes}
              onChoose={maker.choose}
              {...(isCover && { cover: { taken, isBusy, take: (id) => void takeAsCover(id) } })}
            />
          ) : (
            <p className="xw-pictures__empty">
              {t({
                zh: '选好种类，点「生成」。这里看到的，就是存下来的，一个字节不差。',
                en: 'Choose a kind, then “Make”. What you see here is what is stored, byte for byte.',
              })}
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
