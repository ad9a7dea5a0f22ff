import type { BasePayload, CollectionConfig, Endpoint, GlobalConfig } from 'payload'
import type { SearchDeclaration } from './search/declaration'
import type { UsesDeclaration } from './uses/declaration'

/** What a feature plugs into Payload. Component values are import-map paths. */
export type Feature = {
  collections?: CollectionConfig[]
  globals?: GlobalConfig[]
  endpoints?: Endpoint[]
  /** Endpoints below `/api/<slug>` of a collection, also one of another feature (Payload looks nowhere else for them). */
  collectionEndpoints?: Record<string, Endpoint[]>
  /** What its documents refer to beyond their fields, and how they stand: who needs whom. */
  uses?: UsesDeclaration
  /** What of its documents can be found. */
  searched?: SearchDeclaration
  /** Hooks on a collection of a feature to the left, which run after its own. */
  collectionHooks?: Record<string, NonNullable<CollectionConfig['hooks']>>
  /** What every start does before anybody asks: ends acts that were cut off. May be repeated; later, on what began `before`. */
  settle?: (payload: BasePayload, before?: Date) => Promise<void>
  /** Client components that wrap the whole admin. */
  providers?: string[]
  /** Bands above every admin page. */
  header?: string[]
  /** Components in the header of every admin page. */
  actions?: string[]
  /** Whole pages of the admin, by name; `dashboard` replaces the start page and has no path. */
  views?: Record<string, { Component: string; path?: `/${string}`; exact?: boolean }>
  navigation?: string
  /** Below the sign-in form. */
  belowSignIn?: string[]
  /** The name on the sign-in page, and the mark at the head of paths. */
  logo?: string
  icon?: string
}
