/** `node claim.mjs URI`: takes waiting rows one at a time until none is left, and prints which ones it got. */
import { MongoClient } from 'mongodb'

const client = new MongoClient(process.argv[2])
const rows = client.db('claims').collection('rows')
const taken = []
for (;;) {
  const row = await rows.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'taken', owner: process.pid } })
  if (!row) break
  taken.push(row.number)
}
await client.close()
process.stdout.write(JSON.stringify(taken))
