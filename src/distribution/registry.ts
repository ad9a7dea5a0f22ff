import type { Connector } from './connectors/connector'
import { makeShop, type Shelf } from './connectors/shop/connector'
import { wechatOfficial } from './connectors/wechat-official/connector'

export type Registry = ReadonlyMap<string, Connector>

/** Every connector, by platform: one line each. The shop's shelf belongs to the storefront and is handed in by the process that starts. */
export function connectorsWith(shelf: Shelf): Registry {
  const connectors: Connector[] = [wechatOfficial, makeShop(shelf)]
  return new Map(connectors.map((connector) => [connector.platform, connector]))
}

/** For checks alone, in processes that do not deliver. */
export const checkingConnectors: Registry = connectorsWith({
  put: () => Promise.reject(new Error('this process checks channels and delivers nothing')),
  find: () => Promise.reject(new Error('this process checks channels and delivers nothing')),
})
