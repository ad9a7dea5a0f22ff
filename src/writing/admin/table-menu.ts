'use client'
import type { FeatureProviderClient } from '@payloadcms/richtext-lexical'
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'
import { say } from '@/platform/language'
import { tableKeywords, tableName } from '../rules/card-keywords'

type Props = Parameters<typeof TableFeatureClient>[0]
type Provider = FeatureProviderClient<Props>
type Feature = ReturnType<Extract<Provider['feature'], (...given: never[]) => unknown>>

const label = ({ i18n }: { i18n: { language: string } }): string => say(tableName, i18n.language)

/** Payload's tables, named in the language on screen. */
export function TableMenuFeature(props: Props): ReturnType<typeof TableFeatureClient> {
  const provider = TableFeatureClient(props)
  const { feature } = provider
  return { ...provider, feature: (given) => named(typeof feature === 'function' ? feature(given) : feature) }
}

function named<Whole extends Pick<Feature, 'slashMenu' | 'toolbarFixed'>>(feature: Whole): Whole {
  const slash = feature.slashMenu?.groups?.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, label, keywords: tableKeywords })) }))
  const bar = feature.toolbarFixed?.groups.map((group) => ('items' in group ? { ...group, items: group.items?.map((item) => ({ ...item, label })) } : group))
  return {
    ...feature,
    ...(slash && { slashMenu: { ...feature.slashMenu, groups: slash } }),
    ...(bar && { toolbarFixed: { ...feature.toolbarFixed, groups: bar } }),
  } as Whole
}
