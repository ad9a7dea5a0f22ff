import { readBody } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { themeKey } from '@/writing'
import { themes } from './collections/themes'
import { themesCalled } from './actions/themes-called'
import { describeForm } from './actions/describe-form'
import { typesetSource } from './actions/typeset-source'
import { bringPictureEndpoint } from './bring-picture-endpoint'
import { makeImportEndpoint } from './import-endpoint'
import { exchangeEndpoints } from './exchange-endpoints'
import { pictureEndpoints } from './picture-endpoints'

export const typesetting: Feature = {
  views: { import: { Component: '/src/typesetting/pages/ImportPage#ImportPage', path: '/import' } },
  collections: [themes],
  uses: {
    names: { themes: ({ slug }) => (typeof slug === 'string' ? [themeKey(slug)] : []) },
    called: { themes: themesCalled },
  },
  endpoints: [
    { path: '/typeset/form', method: 'post', handler: async (req) => Response.json(await describeForm(req, await readBody(req))) },
    { path: '/typeset', method: 'post', handler: async (req) => Response.json(await typesetSource(req, await readBody(req))) },
    ...pictureEndpoints,
    makeImportEndpoint(),
  ],
  collectionEndpoints: { drafts: [...exchangeEndpoints, bringPictureEndpoint] },
}
