/**
 * `node claim.mjs URI CLAIMANTS`: takes waiting rows one at a time until none is left, and prints which ones it got.
 * Goes on after its first row only when every claimant has one, so that all are at it at once.
 */
import { MongoClient } from 'mongodb'

const [uri, claimants] = process.argv.slice(2)
const client = new MongoClient(uri)
const rows = client.db('claims').collection('rows')
const take = () => rows.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'taken', owner: process.pid } })
const taken = []
for (let row = await take(); row; row = await take()) {
  taken.push(row.number)
  while (taken.length === 1 && (await rows.distinct('owner')).length < Number(claimants)) await new Promise((resolve) => setTimeout(resolve, 5))
}
await client.close()
process.stdout.write(JSON.stringify(taken))
