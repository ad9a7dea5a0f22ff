'use client'
import type { FeatureProviderClient } from '@payloadcms/richtext-lexical'
import { BlocksFeatureClient } from '@payloadcms/richtext-lexical/client'
import { say } from '@/platform/language'
import { inGroups } from '../rules/card-groups'
import { cardKeywords } from '../rules/card-keywords'
import { LiveBody } from './LiveBody'
import { NoEmptyFacts } from './NoEmptyFacts'
import { PastePictures } from './PastePictures'
import { SlashMenu } from './SlashMenu'
import './card-menu.css'

type Provider = FeatureProviderClient<Parameters<typeof BlocksFeatureClient>[0]>
type Feature = ReturnType<Extract<Provider['feature'], (...given: never[]) => unknown>>

/** Payload's blocks in the editor, with thirty cards in groups instead of one list, found by many names. */
export function CardMenuFeature(props: Parameters<typeof BlocksFeatureClient>[0]): ReturnType<typeof BlocksFeatureClient> {
  const provider = BlocksFeatureClient(props)
  const { feature } = provider
  return { ...provider, feature: (given) => grouped(typeof feature === 'function' ? feature(given) : feature) }
}

const kindOf = ({ key }: { key: string }): string => key.replace(/^block-/, '')

function grouped<Whole extends Pick<Feature, 'plugins' | 'slashMenu' | 'toolbarFixed'>>(feature: Whole): Whole {
  const slash = feature.slashMenu?.groups?.flatMap((group) =>
    group.key === 'blocks'
      ? inGroups(group.items, kindOf).map(({ key, label, items }) => ({
          key: `cards-${key}`,
          label: ({ i18n }: { i18n: { language: string } }) => say(label, i18n.language),
          items: items.map((item) => ({ ...item, keywords: [...(item.keywords ?? []), ...cardKeywords(kindOf(item))] })),
        }))
      : [group],
  )
  const bar = feature.toolbarFixed?.groups.map((group) => (group.key === 'blocks' ? { ...group, items: inToolbarOrder(group.items) } : group))
  return {
    ...feature,
    plugins: [
      ...(feature.plugins ?? []),
      { Component: LiveBody, position: 'normal' as const },
      { Component: SlashMenu, position: 'normal' as const },
      { Component: NoEmptyFacts, position: 'normal' as const },
      { Component: PastePictures, position: 'belowContainer' as const },
    ],
    ...(slash && { slashMenu: { ...feature.slashMenu, groups: slash } }),
    ...(bar && { toolbarFixed: { ...feature.toolbarFixed, groups: bar } }),
  }
}

function inToolbarOrder<Item extends { key: string; order?: number }>(items: Item[] | undefined): Item[] {
  return (
    inGroups(items ?? [], kindOf)
      .flatMap((group) => group.items)
      // Payload takes an order of 0 for none and puts that item last.
      .map((item, at) => ({ ...item, order: at + 1 }))
  )
}
