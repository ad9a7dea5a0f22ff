import { MongoClient, type Db } from 'mongodb'

/** A connection beside those of Payload, closed afterwards. */
export async function withMongo<T>(url: string, work: (db: Db, client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    await client.connect()
    return await work(client.db(), client)
  } finally {
    await client.close()
  }
}
