'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { useShowAnew } from './use-show-anew'
import { useVariants } from './use-variants'
import { seenOf, warningsOf, type DescribedVariant } from './variants'
import { VariantView } from './VariantView'

/** The review itself: what each channel will show, byte for byte, then one decision for all of them. */
export function ApproveDialog({ draftId, onClose }: { draftId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { variants, problem: unread, reload } = useVariants(draftId, null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [remark, setRemark] = useState('')
  const { isBusy, problem, run } = useAct()
  const showAnew = useShowAnew()
  const shown = variants?.find(({ channelId }) => channelId === chosen) ?? variants?.[0]
  const look = (channelId: string) => {
    setChosen(channelId)
    setOpened((before) => new Set(before).add(channelId))
  }
  const unseen = (variants ?? []).filter((variant, index) => index > 0 && !opened.has(variant.channelId))
  const stopped = variants?.find(({ contentRefusals }) => contentRefusals.length > 0)

  async function approve() {
    const approved = await run(`/drafts/${draftId}/approve`, { seen: seenOf(variants ?? []), remark })
    if (approved) {
      onClose()
      await showAnew()
    } else void reload()
  }

  return (
    <Dialog
      wide
      title={t({ zh: '审核成品', en: 'Review what goes out' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <input
            className="xw-approve__remark"
            value={remark}
            maxLength={500}
            aria-label={t({ zh: '审核意见（可不填）', en: 'Remark (optional)' })}
            placeholder={t({ zh: '审核意见（可不填）', en: 'Remark (optional)' })}
            onChange={(event) => setRemark(event.target.value)}
          />
          {stopped && (
            <span className="xw-hint">
              {t({ zh: `「${stopped.channelName}」有必须先解决的问题`, en: `Something in “${stopped.channelName}” must be mended first` })}
            </span>
          )}
          {!stopped && unseen.length > 0 && (
            <span className="xw-hint">{t({ zh: `还有「${unseen[0]?.channelName}」没看`, en: `“${unseen[0]?.channelName}” is still to be looked at` })}</span>
          )}
          <Button disabled={isBusy || !variants?.length || unseen.length > 0 || Boolean(stopped)} onClick={() => void approve()}>
            {t({
              zh: `通过这 ${variants?.length ?? 0} 个渠道的成品`,
              en: `Approve for ${variants?.length ?? 0} ${variants?.length === 1 ? 'channel' : 'channels'}`,
            })}
          </Button>
        </>
      }
    >
      {!variants && !unread && <div className="xw-approve__waiting" aria-busy="true" />}
      {variants?.length === 0 && <p>{t({ zh: '这份文稿没有选择渠道，没有成品可审。', en: 'This draft has no channel, so there is nothing to approve.' })}</p>}
      {variants && variants.length > 0 && (
        <div className="xw-tabs xw-approve__tabs" role="tablist">
          {variants.map((variant) => (
            <ChannelTab key={variant.channelId} variant={variant} isShown={variant === shown} onLook={look} />
          ))}
        </div>
      )}
      {shown && <VariantView key={shown.contentHash} variant={shown} />}
    </Dialog>
  )
}

function ChannelTab({ variant, isShown, onLook }: { variant: DescribedVariant; isShown: boolean; onLook: (channelId: string) => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const warnings = warningsOf(variant).length
  return (
    <button type="button" role="tab" aria-selected={isShown} onClick={() => onLook(variant.channelId)}>
      {variant.channelName}
      {variant.contentRefusals.length > 0 && <span className="xw-approve__stop" title={t({ zh: '有必须解决的问题', en: 'Something must be mended' })} />}
      {warnings > 0 && <span className="xw-approve__count">{t({ zh: `${warnings} 处留意`, en: `${warnings} to look at` })}</span>}
    </button>
  )
}
