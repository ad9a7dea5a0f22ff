'use client'
import Link from 'next/link'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { StateWord } from '@/platform/admin/StateWord'
import { useWords } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import type { ApprovalStatus } from '../../rules/approval'
import type { Id } from '../../rules/room-answers'
import { addressOfMend, mendNames } from '../../rules/trouble'
import { useVariants } from '../use-variants'
import type { ShownPush } from './use-push'

type Props = { push: ShownPush | null; draftId: Id | null; channel: string; channelName: string }

/** What has not begun: what stands in its way with the act that mends it, what readers will see, what was approved. */
export function PlannedPart({ push, draftId, channel, channelName }: Props) {
  const words = useWords()
  return (
    <>
      {push?.status === 'scheduled' && (push.trouble ?? []).length > 0 && (
        <section className="xw-pushsheet__trouble">
          <h3>{words({ zh: '有问题，不处理就发不出去', en: 'Something stands in its way' })}</h3>
          <ul>
            {(push.trouble ?? []).map((trouble) => (
              <li key={`${trouble.code}/${trouble.text.zh}`}>
                {words(trouble.text)} <Link href={addressOfMend(trouble, { id: push.id, draft: draftId })}>{words(mendNames[trouble.mend])}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draftId !== null && <WillBeSeen draftId={draftId} channel={channel} channelName={channelName} version={push?.dueAt} />}
    </>
  )
}

function WillBeSeen({ draftId, channel, channelName, version }: { draftId: Id; channel: string; channelName: string; version: unknown }) {
  const words = useWords()
  const { variants, problem } = useVariants(draftId, version)
  const variant = variants?.find(({ channelId }) => channelId === channel)
  return (
    <section>
      <h3>{words({ zh: `「${channelName}」会看到的`, en: `What “${channelName}” will show` })}</h3>
      <ProblemNote problem={problem} />
      {!variants && !problem && <div className="xw-pushsheet__phone is-waiting" aria-busy="true" />}
      {variants && !variant && <p>{words({ zh: '文稿现在没有选这个渠道。', en: 'The draft is not written for this channel now.' })}</p>}
      {variant && (
        <>
          <p className="xw-pushsheet__approved">
            <StateWord tone={variant.approval.state === 'approved' ? 'live' : 'decide'}>{words(approvals[variant.approval.state])}</StateWord>
            <code title={variant.contentHash}>{variant.contentHash.slice(0, 12)}</code>
          </p>
          <div className="xw-pushsheet__phone">
            <PhoneFrame html={variant.html} title={variant.title} byline={variant.author} width={375} label={channelName} />
          </div>
        </>
      )}
    </section>
  )
}

const approvals: Record<ApprovalStatus['state'], Bilingual> = {
  approved: { zh: '就是审核通过的那一版', en: 'Exactly what was approved' },
  factsChanged: { zh: '审核后事实变了', en: 'Facts changed after the approval' },
  changed: { zh: '审核后改过', en: 'Changed after the approval' },
  none: { zh: '还没有审核通过', en: 'Not approved yet' },
}
