import { expect, it } from 'vitest'
import { shopRouteOf } from './shop-route'

it.each([
  ['/', { name: 'home' }],
  ['/c/yunnan', { name: 'category', slug: 'yunnan', page: 1 }],
  ['/c/yunnan/page/2', { name: 'category', slug: 'yunnan', page: 2 }],
  ['/products/洱海三日', { name: 'product', slug: '洱海三日' }],
  ['/posts', { name: 'posts', page: 1 }],
  ['/posts/page/3', { name: 'posts', page: 3 }],
  ['/posts/page', { name: 'post', slug: 'page' }],
  ['/feed.xml', { name: 'feed' }],
  ['/sitemap/posts-12.xml', { name: 'sitemapPart', kind: 'post', number: 12 }],
])('reads %s', (path, route) => {
  expect(shopRouteOf(path)).toEqual(route)
})

it.each([
  '/posts/page/1',
  '/posts/page/0',
  '/posts/page/-2',
  '/posts/page/1e9',
  '/products',
  '/products/',
  '/products/a/b',
  '/c',
  '/constructor',
  '/toString',
  '//',
  '/404',
  '/sitemap/posts-0.xml',
  '/sitemap/posts-100000.xml',
  '/sitemap/drafts-1.xml',
])('finds nothing at %s', (path) => {
  expect(shopRouteOf(path)).toBeNull()
})
