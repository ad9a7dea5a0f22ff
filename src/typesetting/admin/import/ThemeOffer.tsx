'use client'
import { Button, Link, useTranslation } from '@payloadcms/ui'
import { Download } from 'lucide-react'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { SourceTheme } from '../../index'
import { saveThemeFile } from '../save-theme-file'
import { SourceColours } from './SourceColours'
import { makerAddress, type ThemeKeeping } from './use-theme-draft'

type Props = {
  look: SourceTheme
  keeping: ThemeKeeping
  /** Whether this person may make themes. */
  mayMake: boolean
  /** Whether a draft is still to be made of the source, which will then wear the theme. */
  isDraftToCome: boolean
  /** The draft that was made of the source. */
  draftId?: string | number
  onKeep: () => void
}

/** The look of the source, and the way from there to a theme of the team. */
export function ThemeOffer({ look, keeping, mayMake, isDraftToCome, draftId, onKeep }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { kept, isBusy, problem } = keeping
  return (
    <section className="xw-import__theme" aria-labelledby="xw-import-look">
      <h2 id="xw-import-look">{t({ zh: '原文的颜色和字', en: 'Colours and type of the source' })}</h2>
      <SourceColours look={look} />
      <ProblemNote problem={problem} />
      {kept && (
        <div className="xw-import__kept" role="status">
          <p>
            {t({
              zh: `草稿版式「${kept.name.zh}」已存好，启用前编辑选不到它。`,
              en: `The draft theme “${kept.name.en}” is saved; editors cannot choose it until it is in use. `,
            })}
            {isDraftToCome && t({ zh: '接着建成文稿，文稿就穿着它。', en: 'Make the draft now, and it wears it.' })}
          </p>
          <Link href={makerAddress(kept.docId, draftId)} prefetch={false}>
            {t({ zh: '去版式页调整', en: 'Adjust it in the theme maker' })}
          </Link>
        </div>
      )}
      {!kept && mayMake && (
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onKeep}>
          {t(isBusy ? { zh: '正在存…', en: 'Saving…' } : { zh: '存成草稿版式', en: 'Keep as a draft theme' })}
        </Button>
      )}
      {!mayMake && (
        <p className="xw-import__ask">
          {t({
            zh: '版式由设计或管理员来做。把这套颜色和字存成文件交给他们，在「版式」里导入即可。',
            en: 'Designers and administrators make themes. Save this look as a file for them to import under “Themes”.',
          })}
          <button type="button" onClick={() => saveThemeFile(look.draft)}>
            <Download size={15} aria-hidden />
            {t({ zh: '下载版式文件', en: 'Download the theme' })}
          </button>
        </p>
      )}
    </section>
  )
}
