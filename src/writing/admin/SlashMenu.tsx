'use client'
import type { SlashMenuItem } from '@payloadcms/richtext-lexical'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { COMMAND_PRIORITY_HIGH, type TextNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { LexicalTypeaheadMenuPlugin, MenuOption, type MenuRenderFn } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { say } from '@/platform/language'
import { found, menuName, menuWords } from '../rules/menu-items'
import { menuAsked } from '../rules/slash-trigger'
import './slash-menu.css'

type Offered = { key: string; label: string; words: string[]; item: SlashMenuItem }
type OfferedGroup = { key: string; label: string; items: Offered[] }

class Choice extends MenuOption {
  constructor(readonly offered: Offered) {
    super(offered.key)
  }
}

/**
 * The menu of everything that can be put into a text, opened by `/` or `、` after any character. Payload's own opens only
 * after a space; it stays for the plus beside a line and makes way wherever this one is open.
 */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const [query, setQuery] = useState<string | null>(null)
  const [isGuess, setIsGuess] = useState(false)
  const groups = useOffered()
  const shown = useMemo(() => (query === null ? [] : found(groups, query)), [groups, query])
  const options = useMemo(() => shown.flatMap(({ items }) => items.map((offered) => new Choice(offered))), [shown])

  const trigger = useCallback((text: string) => {
    const asked = menuAsked(text)
    setIsGuess(asked?.isGuess ?? false)
    return asked && { leadOffset: asked.at, matchingString: asked.query, replaceableString: text.slice(asked.at) }
  }, [])
  const onSelect = useCallback(
    (choice: Choice, typed: TextNode | null, close: () => void) => {
      // At once: what is chosen goes where the sign stood, and the cursor must be there when it comes.
      editor.update(() => typed?.remove(), { discrete: true })
      close()
      choice.offered.item.onSelect({ editor, queryString: '' })
    },
    [editor],
  )
  const render: MenuRenderFn<Choice> = (anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) => {
    if (!anchor.current || options.length === 0) return null
    const chosen = selectedIndex === null ? undefined : options[selectedIndex]?.key
    return createPortal(
      <div className={`slash-menu-popup xw-slash${isGuess ? ' xw-slash--guess' : ''}`}>
        {shown.map((group) => (
          <div key={group.key} className="slash-menu-popup__group" role="group" aria-label={group.label}>
            <div className="slash-menu-popup__group-title">{group.label}</div>
            {group.items.map((offered) => {
              const at = options.findIndex(({ key }) => key === offered.key)
              const option = options[at]
              return option ? (
                <Line
                  key={offered.key}
                  option={option}
                  isChosen={chosen === offered.key}
                  choose={selectOptionAndCleanUp}
                  point={() => setHighlightedIndex(at)}
                />
              ) : null
            })}
          </div>
        ))}
        <p className="xw-slash__keys">{say({ zh: '↑ ↓ 选择 · 回车插入 · Esc 关闭', en: '↑ ↓ to choose · Enter to insert · Esc to close' }, i18n.language)}</p>
      </div>,
      anchor.current,
    )
  }
  return (
    <LexicalTypeaheadMenuPlugin
      options={options}
      onQueryChange={setQuery}
      onSelectOption={onSelect}
      triggerFn={trigger}
      menuRenderFn={render}
      preselectFirstItem={!isGuess}
      commandPriority={COMMAND_PRIORITY_HIGH}
      anchorClassName="xw-slash-anchor"
    />
  )
}

type LineProps = { option: Choice; isChosen: boolean; choose: (option: Choice) => void; point: () => void }

function Line({ option, isChosen, choose, point }: LineProps) {
  const { label, item } = option.offered
  return (
    <button
      ref={option.setRefElement}
      className={`slash-menu-popup__item${isChosen ? ' slash-menu-popup__item--selected' : ''}`}
      id={`typeahead-item-${option.key}`}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      type="button"
      onClick={() => choose(option)}
      onMouseEnter={point}
    >
      {item.Icon && <item.Icon />}
      <span className="slash-menu-popup__item-text">{label}</span>
    </button>
  )
}

function useOffered(): OfferedGroup[] {
  const { editorConfig, fieldProps } = useEditorConfigContext()
  const { i18n } = useTranslation<object, string>()
  const { featureClientSchemaMap, schemaPath } = fieldProps
  const groups = editorConfig.features.slashMenu.groups
  return useMemo(() => {
    const named = (label: SlashMenuItem['label'] | undefined, key: string) =>
      (typeof label === 'function' ? label({ featureClientSchemaMap, i18n, schemaPath }) : label) ?? key
    return groups.map((group) => ({
      key: group.key,
      label: named(group.label, group.key),
      items: group.items.map((item) => {
        const own = menuName(item.key)
        return {
          key: item.key,
          item,
          label: own ? say(own, i18n.language) : named(item.label, item.key),
          words: [...(item.keywords ?? []), ...menuWords(item.key)],
        }
      }),
    }))
  }, [groups, featureClientSchemaMap, i18n, schemaPath])
}
