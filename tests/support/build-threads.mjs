/** The threads of the product are bundles; tests ask the same ones. */
export { buildThreads as setup } from '../../src/processes/build.mjs'
