'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { channelNamesOf, useOpenPushes } from './use-open-pushes'
import { useVariants } from './use-variants'

/** Says what falls with the first change of an approved draft, before anything does. */
export function UnlockDialog({ draftId, onClose }: { draftId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { isBusy, problem, run } = useAct()
  const { variants, problem: unread } = useVariants(draftId, null)
  const pushes = useOpenPushes(draftId)
  const approved = (variants ?? []).filter(({ approval }) => approval.state !== 'none' && approval.state !== 'changed').map(({ channelName }) => channelName)
  async function unlock() {
    if (await run(`/drafts/${draftId}/unlock`)) window.location.reload()
  }
  return (
    <Dialog
      title={t({ zh: '修改已通过的文稿', en: 'Change an approved draft' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '不改了', en: 'Leave it' })}
          </Button>
          <Button disabled={isBusy || !variants || !pushes} onClick={() => void unlock()}>
            {t({ zh: '修改（会撤回审核）', en: 'Change it (takes the approval back)' })}
          </Button>
        </>
      }
    >
      <p>{t({ zh: '改动一保存：', en: 'As soon as a change is saved:' })}</p>
      <ul className="xw-follows">
        {approved.length > 0 && (
          <li>
            {t({
              zh: `「${approved.join('」「')}」的审核失效，改完要重新送审。`,
              en: `The approval for ${approved.join(', ')} falls; submit it again when you are done.`,
            })}
          </li>
        )}
        {(pushes ?? []).map((push) => (
          <li key={push.id}>
            {t({ zh: '排在', en: 'The push planned for' })} <Moment iso={push.dueAt} />
            {t({
              zh: ` 发到「${channelNamesOf(push).join('」「')}」的，重新通过之前不会发出。`,
              en: ` to ${channelNamesOf(push).join(', ')} does not go out before it is approved again.`,
            })}
          </li>
        ))}
        <li>{t({ zh: '已经发布的内容不受影响。', en: 'What is published stays as it is.' })}</li>
      </ul>
      <p className="xw-hint">
        {t({
          zh: '改回与审核过的完全一样，审核会自动恢复，排期照常。',
          en: 'Changed back to exactly what was approved, it is approved again by itself, and pushes go out as planned.',
        })}
      </p>
    </Dialog>
  )
}
