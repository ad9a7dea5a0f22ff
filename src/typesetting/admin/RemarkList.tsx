'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { Remark } from '../index'
import { showBlock } from './show-block'

const groups: { severity: Remark['severity']; title: Bilingual }[] = [
  { severity: 'error', title: { zh: '要先解决', en: 'Must be mended' } },
  { severity: 'warning', title: { zh: '请留意', en: 'Worth a look' } },
  { severity: 'fixed', title: { zh: '已替你处理', en: 'Taken care of' } },
]

const layers: Record<NonNullable<Remark['layer']>, Bilingual> = {
  1: { zh: '存稿时', en: 'when stored' },
  2: { zh: '后台编辑器保存时', en: 'when saved in WeChat’s editor' },
  3: { zh: '读者打开时', en: 'when readers open it' },
}

const evidence: Record<string, Bilingual> = {
  O: { zh: '官方文档', en: 'official documentation' },
  P: { zh: '实际试出', en: 'probed' },
  C: { zh: '已发文章里数出', en: 'counted in published articles' },
  T: { zh: '同类软件的做法', en: 'what shipped tools do' },
  I: { zh: '用户反馈', en: 'reported by users' },
  A: { zh: '经验之谈', en: 'asserted, not checked' },
  own: { zh: '我们的规定', en: 'our own decision' },
}

/** What the channel would refuse, change or lose; a click shows the block in the editor. */
export function RemarkList({ report }: { report: readonly Remark[] }) {
  const { i18n } = useTranslation()
  if (report.length === 0) {
    return <p className="xw-remarks__none">{say({ zh: '这个渠道不会改动任何内容。', en: 'This channel changes nothing.' }, i18n.language)}</p>
  }
  return (
    <div className="xw-remarks">
      {groups.map(({ severity, title }) => {
        const own = report.filter((remark) => remark.severity === severity)
        return own.length === 0 ? null : (
          <details key={severity} className={`xw-remarks__group xw-remarks__group--${severity}`} open={severity !== 'fixed'}>
            <summary>
              {say(title, i18n.language)} <span className="xw-hint">{own.length}</span>
            </summary>
            <ul>
              {own.map((remark, index) => (
                <RemarkLine key={`${remark.rule}/${remark.block ?? ''}/${index}`} remark={remark} />
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
}

function RemarkLine({ remark: { message, layer, basis, block } }: { remark: Remark }) {
  const { i18n } = useTranslation()
  const basisName = evidence[basis]
  const details = [layer && say(layers[layer], i18n.language), basisName && say({ zh: `依据：${basisName.zh}`, en: `basis: ${basisName.en}` }, i18n.language)]
    .filter(Boolean)
    .join(' · ')
  const words = (
    <>
      {say(message, i18n.language)}
      {details && <small>{details}</small>}
    </>
  )
  return (
    <li>
      {block === undefined ? (
        <span>{words}</span>
      ) : (
        <button
          type="button"
          onClick={() => showBlock(block)}
          title={say({ zh: `在正文里看第 ${block + 1} 段`, en: `Show block ${block + 1} in the text` }, i18n.language)}
        >
          {words}
        </button>
      )}
    </li>
  )
}
