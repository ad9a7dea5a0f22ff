'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { say, type Bilingual } from '@/platform/language'
import { CountLine } from './CountLine'
import { nightOf, PreviewFrame, type Shown } from './PreviewFrames'

type Props = Shown & { phoneWidth: number; onClose(): void; counters: React.ComponentProps<typeof CountLine> | null }

/** WeChat's article column on a computer, and the widest screen that is still read as one. */
export const PC_WIDTH = 677

/** The same piece on a phone by day and by night and on a computer, at once. */
export function FullPreview({ phoneWidth, onClose, counters, ...shown }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const name = t(shown.target.label)
  const screens = [
    { key: 'light', title: t({ zh: `手机 ${phoneWidth} · 浅色`, en: `Phone ${phoneWidth} · light` }), width: phoneWidth, isDark: false },
    { key: 'dark', title: t({ zh: `手机 ${phoneWidth} · 深色`, en: `Phone ${phoneWidth} · dark` }), width: phoneWidth, isDark: true },
    { key: 'pc', title: t({ zh: `电脑 ${PC_WIDTH}`, en: `Computer ${PC_WIDTH}` }), width: PC_WIDTH, isDark: false },
  ].filter(({ isDark }) => !isDark || nightOf(shown.target) !== null)
  const close = (
    <Button size="medium" buttonStyle="secondary" onClick={onClose}>
      {t({ zh: '回到文稿', en: 'Back to the draft' })}
    </Button>
  )
  return (
    <Dialog title={t({ zh: `整屏预览：${name}`, en: `Full preview: ${name}` })} wide onClose={onClose} footer={close}>
      <div className="xw-full">
        {counters && <CountLine {...counters} />}
        <div
          className="xw-full__screens"
          style={{ maxWidth: roomFor(screens), ['--xw-columns' as string]: screens.map(({ width }) => `minmax(0, ${width}fr)`).join(' ') }}
        >
          {screens.map(({ key, title, width, isDark }) => (
            <figure key={key} style={{ maxWidth: width + 2 }}>
              <figcaption>{title}</figcaption>
              <PreviewFrame {...shown} width={width} isDark={isDark} label={title} />
            </figure>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

const GAP = 24

/** Screens stand side by side in their own size, not spread over a wider window. */
function roomFor(screens: readonly { width: number }[]): number {
  return screens.reduce((sum, { width }) => sum + width + 2 + GAP, -GAP)
}
