'use client'
import { useWords } from '@/platform/admin/room/use-words'
import type { Missing } from '../../rules/missing'
import { productSections, type ProductSection } from '../../rules/product-sections'

type Props = { missing: readonly Missing[]; shown: ProductSection; onShow: (section: ProductSection) => void }

/** The sections with how much each lacks; up and down lead from one to the next. */
export function SectionList({ missing, shown, onShow }: Props) {
  const words = useWords()
  const law = missing.filter(({ level }) => level === 'law').length
  const wrong = missing.filter(({ level }) => level === 'wrong').length
  return (
    <nav className="xw-product__list" aria-label={words({ zh: '产品的各部分', en: 'Sections of the product' })} onKeyDown={moveByArrows}>
      <p className={law + wrong > 0 ? 'xw-product__state is-short' : 'xw-product__state'} role="status">
        {words(stateOf(law, wrong))}
      </p>
      <ul>
        {(Object.keys(productSections) as ProductSection[]).map((name) => {
          const own = missing.filter(({ section }) => section === name)
          const grave = own.filter(({ level }) => level !== 'better').length
          const count = grave || own.length
          return (
            <li key={name}>
              <button type="button" data-section={name} aria-current={name === shown ? 'true' : undefined} onClick={() => onShow(name)}>
                <span>{words(productSections[name])}</span>
                {count > 0 && (
                  <b
                    className={grave > 0 ? 'is-grave' : undefined}
                    title={words(
                      grave > 0 ? { zh: `必须补 ${count} 项`, en: `${count} must be mended` } : { zh: `可以更好 ${count} 项`, en: `${count} could be better` },
                    )}
                  >
                    {count}
                  </b>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function stateOf(law: number, wrong: number) {
  if (law > 0) return { zh: `发布前还缺 ${law} 项`, en: `${law} to fill in before publishing` }
  if (wrong > 0) return { zh: `有 ${wrong} 处要看一下`, en: `${wrong} to look at` }
  return { zh: '法规要求的都写了', en: 'All that the law asks is there' }
}

function moveByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-section]')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(buttons.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
}
