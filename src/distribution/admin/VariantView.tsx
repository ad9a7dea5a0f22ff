'use client'
import { useTranslation } from '@payloadcms/ui'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { FactList } from './FactList'
import { changesOf, warningsOf, type DescribedVariant } from './variants'

/** One channel's variant as a reviewer has to see it: the page, what stops it, what the channel changes. */
export function VariantView({ variant }: { variant: DescribedVariant }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { title, author, digest, link, html, report, counts, contentRefusals, facts, contentHash } = variant
  const warnings = warningsOf(variant)
  const fixed = report.filter(({ severity }) => severity === 'fixed')
  const changes = changesOf(variant)
  // Addresses are bound facts too, but say nothing to a reader of this list.
  const distinct = [...new Map(facts.map((fact) => [fact.source, fact])).values()].filter(({ shown }) => !/^(https?:)?\//.test(shown))
  return (
    <div className="xw-variant">
      <PhoneFrame html={html} title={title} byline={author} width={375} label={variant.channelName} />
      <div className="xw-variant__facts">
        {contentRefusals.length > 0 && (
          <section>
            <h3>
              <StateWord tone="failed">{t({ zh: '要先解决', en: 'Must be mended' })}</StateWord>
            </h3>
            <ul>
              {contentRefusals.map(({ text }) => (
                <li key={text.en}>{t(text)}</li>
              ))}
            </ul>
          </section>
        )}
        {changes.length > 0 && <FactList changes={changes} />}
        {warnings.length > 0 && (
          <section>
            <h3>
              <StateWord tone="decide">{t({ zh: `请留意 ${warnings.length}`, en: `Worth a look: ${warnings.length}` })}</StateWord>
            </h3>
            <ul>
              {warnings.map(({ rule, message, block }, index) => (
                <li key={`${rule}/${block ?? ''}/${index}`}>{t(message)}</li>
              ))}
            </ul>
          </section>
        )}
        {distinct.length > 0 && (
          <section>
            <h3>{t({ zh: '文中的活事实', en: 'Live facts in it' })}</h3>
            <dl>
              {distinct.map(({ source, label, shown }) => (
                <div key={source}>
                  <dt>{t(label)}</dt>
                  <dd translate="no">{shown}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <section>
          <h3>{t({ zh: '摘要', en: 'Digest' })}</h3>
          {link !== '' && <p className="xw-variant__link">{t({ zh: `阅读原文 → ${link}`, en: `Read original → ${link}` })}</p>}
          <p>{digest || <span className="xw-hint">{t({ zh: '没有摘要', en: 'No digest' })}</span>}</p>
          <p className="xw-hint">
            {t({
              zh: `${counts.words} 字，${counts.images} 张图${fixed.length > 0 ? `；已替这个渠道处理 ${fixed.length} 处` : ''}。指纹 ${contentHash.slice(0, 12)}`,
              en: `${counts.words} words, ${counts.images} pictures${fixed.length > 0 ? `; ${fixed.length} things taken care of` : ''}. Fingerprint ${contentHash.slice(0, 12)}`,
            })}
          </p>
        </section>
      </div>
    </div>
  )
}
