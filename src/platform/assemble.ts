import type { BasePayload, CollectionConfig, Config, Field } from 'payload'
import { saidEndpoint } from './compare/said-endpoint'
import type { Feature } from './feature'
import { judgedCollection, judgedGlobal } from './form/judge-saves'
import { judged } from './judged-operations'
import { withLeanLists } from './lean-lists'
import { nameZone } from './name-zone'
import { removalsCollection } from './removal/removals-collection'
import { usesEndpoint } from './removal/removal-endpoints'
import type { SearchDeclaration } from './search/declaration'
import { searchEndpoint } from './search/search-endpoint'
import { withSearchedList } from './search/search-lists'
import { withSearch } from './search/searched-in'
import { gatherUses, type Uses } from './uses/declaration'
import { usesIndex } from './uses/uses-collection'

type Assembled = Required<Pick<Config, 'collections' | 'globals' | 'endpoints'>> & {
  components: NonNullable<NonNullable<Config['admin']>['components']>
  custom: { uses: Uses; searched: SearchDeclaration; settle: ((payload: BasePayload, before?: Date) => Promise<void>)[] }
}

/** Puts the features together into the parts of a Payload configuration; `zone` is the workspace's. */
export function assemble(features: Feature[], zone: string): Assembled {
  const searched = Object.assign({}, ...features.map((feature) => feature.searched ?? {})) as SearchDeclaration
  const views = Object.assign({}, ...features.map((feature) => feature.views ?? {})) as Feature['views']
  return {
    collections: [
      ...features
        .flatMap((feature) => feature.collections ?? [])
        .map((collection) => withSearch(withEndpoints(collection, features), searched))
        .map((collection) => judgedCollection(judged(withSearchedList(withLeanLists(withTriedActs(withZone(withHooks(collection, features), zone))))))),
      usesIndex,
      removalsCollection,
    ],
    globals: features.flatMap((feature) => feature.globals ?? []).map((one) => judgedGlobal(withZone(one, zone))),
    endpoints: [searchEndpoint, ...features.flatMap((feature) => feature.endpoints ?? [])],
    custom: { uses: gatherUses(features.map((feature) => feature.uses ?? {})), searched, settle: features.flatMap((feature) => feature.settle ?? []) },
    components: {
      providers: [
        '/src/platform/admin/InZone#InZone',
        '/src/platform/admin/names/SpokenNames#SpokenNames',
        ...features.flatMap((feature) => feature.providers ?? []),
      ],
      afterLogin: features.flatMap((feature) => feature.belowSignIn ?? []),
      header: features.flatMap((feature) => feature.header ?? []),
      actions: features.flatMap((feature) => feature.actions ?? []),
      views,
      Nav: features.find((feature) => feature.navigation)?.navigation,
      graphics: { Logo: features.find((feature) => feature.logo)?.logo, Icon: features.find((feature) => feature.icon)?.icon },
    },
  }
}

function withZone<T extends { fields: Field[] }>(entity: T, zone: string): T {
  return { ...entity, fields: nameZone(entity.fields, zone) }
}

/**
 * The stock bar above chosen rows edits, publishes and withdraws any collection, also where it changes nothing: it stands
 * only where `admin.custom.changedTogether` asks for it, and rows are ticked only where something can be done with them.
 */
function withTriedActs(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection
  const beforeListTable = ['/src/platform/admin/RowsToChoose#RowsToChoose', ...(admin?.components?.beforeListTable ?? [])]
  return { ...collection, admin: { ...admin, components: { ...admin?.components, beforeListTable } } }
}

function withEndpoints(collection: CollectionConfig, features: Feature[]): CollectionConfig {
  const added = features.flatMap((feature) => feature.collectionEndpoints?.[collection.slug] ?? [])
  return { ...collection, endpoints: [...(collection.endpoints || []), ...added, usesEndpoint, saidEndpoint] }
}

type Hooks = NonNullable<CollectionConfig['hooks']>

function withHooks(collection: CollectionConfig, features: Feature[]): CollectionConfig {
  const added = features.flatMap((feature) => feature.collectionHooks?.[collection.slug] ?? [])
  const hooks = added.reduce<Hooks>((all, more) => {
    const names = Object.keys(more) as (keyof Hooks)[]
    return Object.assign({}, all, ...names.map((name) => ({ [name]: [...(all[name] ?? []), ...(more[name] ?? [])] }))) as Hooks
  }, collection.hooks ?? {})
  return added.length === 0 ? collection : { ...collection, hooks }
}
