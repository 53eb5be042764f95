// wx.cloud.database(): queries are built here step by step, and only what ends one goes to the host.
import { asApi, type Options, type Result } from '../api/callbacks'
import { command, fromWire, pattern, serverDate, toWire } from './values'

type Run = (request: Options) => Promise<unknown>
type Members = Record<string, unknown>

interface Query {
  readonly where?: unknown
  readonly orderBy?: readonly { readonly field: string; readonly order: string }[]
  readonly skip?: number
  readonly limit?: number
  readonly field?: unknown
}

const stages = ['match', 'group', 'sort', 'limit', 'skip', 'project', 'unwind', 'count', 'addFields', 'replaceRoot', 'sample', 'lookup', 'bucket', 'sortByCount'] as const

export const database = (run: Run): Members => {
  const ask = async (request: Options): Promise<Result> => fromWire(await run(toWire(request) as Options)) as Result
  const end = (name: string, request: (options: Options) => Options) => asApi(name, (options) => ask(request(options)))

  const document = (collection: string, id: unknown): Members => ({
    get: end('document.get', () => ({ op: 'getDoc', collection, id })),
    set: end('document.set', ({ data }) => ({ op: 'setDoc', collection, id, data })),
    update: end('document.update', ({ data }) => ({ op: 'updateDoc', collection, id, data })),
    remove: end('document.remove', () => ({ op: 'removeDoc', collection, id })),
    field: (field: unknown) => ({ get: end('document.get', () => ({ op: 'getDoc', collection, id, field })) }),
  })

  const query = (collection: string, so: Query): Members => ({
    where: (where: unknown) => query(collection, { ...so, where }),
    orderBy: (field: string, order: string) => query(collection, { ...so, orderBy: [...(so.orderBy ?? []), { field, order }] }),
    skip: (skip: number) => query(collection, { ...so, skip }),
    limit: (limit: number) => query(collection, { ...so, limit }),
    field: (field: unknown) => query(collection, { ...so, field }),
    get: end('collection.get', () => ({ op: 'get', collection, ...so })),
    count: end('collection.count', () => ({ op: 'count', collection, ...so })),
    update: end('collection.update', ({ data }) => ({ op: 'update', collection, ...so, data })),
    remove: end('collection.remove', () => ({ op: 'remove', collection, ...so })),
    // Without a connection that stays open there is nothing to watch: told at once, so that nobody waits.
    watch: ({ onError }: { onError?: (error: unknown) => void } = {}) => {
      onError?.(new Error('collection.watch:fail not supported by this host'))
      return { close: () => Promise.resolve() }
    },
  })

  const aggregate = (collection: string, pipeline: readonly object[]): Members => ({
    ...Object.fromEntries(stages.map((stage) => [stage, (value: unknown) => aggregate(collection, [...pipeline, { stage, value }])])),
    end: end('aggregate.end', () => ({ op: 'aggregate', collection, pipeline })),
  })

  return {
    command,
    serverDate,
    RegExp: pattern,
    Geo: { Point: (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] }) },
    collection: (name: unknown) => ({
      ...query(String(name), {}),
      doc: (id: unknown) => document(String(name), id),
      add: end('collection.add', ({ data }) => ({ op: 'add', collection: String(name), data })),
      aggregate: () => aggregate(String(name), []),
    }),
    createCollection: (name: unknown) => end('createCollection', () => ({ op: 'createCollection', collection: String(name) }))({}),
  }
}
