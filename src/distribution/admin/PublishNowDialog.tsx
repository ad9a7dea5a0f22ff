'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { ChannelChoice } from './ChannelChoice'
import type { PlannedPush } from './Planned'
import { Progress } from './Progress'
import { usePushCount } from './use-push-count'
import { useHindrances } from './use-hindrances'
import { openChannels, type DescribedVariant } from './variants'

type Props = { draftId: string | number; variants: DescribedVariant[]; onClose: () => void; onPlanned: () => void }

/** What goes out now and where to; then how it fares, until it is live or held. */
export function PublishNowDialog({ draftId, variants, onClose, onPlanned }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [chosen, setChosen] = useState<string[]>(() => openChannels(variants))
  const { hindrances } = useHindrances({ draftId, variants, channels: chosen, dueAt: null })
  const going = chosen.filter((id) => (hindrances[id] ?? []).length === 0)
  const [push, setPush] = useState<PlannedPush | null>(null)
  const planned = usePushCount(draftId)
  const { isBusy, problem, run } = useAct()
  const title = t({ zh: '立即发布', en: 'Publish now' })

  async function publish() {
    const made = await run<PlannedPush>(`/drafts/${draftId}/publish-now`, { channels: going, planned })
    if (!made) return
    setPush(made)
    onPlanned()
  }

  if (push) return <Progress title={title} pushId={push.id} onClose={onClose} />
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不发', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy || planned === null || going.length === 0} onClick={() => void publish()}>
            {t({ zh: `现在发到 ${going.length} 个渠道`, en: `Publish to ${going.length} ${going.length === 1 ? 'channel' : 'channels'} now` })}
          </Button>
        </>
      }
    >
      <ChannelChoice variants={variants} hindrances={hindrances} chosen={chosen} onChange={setChosen} />
      <ul className="xw-follows">
        {variants
          .filter(({ channelId }) => going.includes(channelId))
          .map(({ channelId, channelName, title: headline }) => (
            <li key={channelId}>
              {t({ zh: `「${channelName}」发出《${headline}》，就是审核过的成品。`, en: `${channelName}: “${headline}”, exactly as approved.` })}
            </li>
          ))}
      </ul>
      <p className="xw-warning">
        {t({
          zh: '确认后马上开始投递，开始了就不能取消；发到平台上的内容只能到平台上撤。',
          en: 'Delivery begins at once and cannot be cancelled once begun; what is on a platform is taken down there.',
        })}
      </p>
    </Dialog>
  )
}
