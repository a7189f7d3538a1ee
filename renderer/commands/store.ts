/** Which commands can be run now, and by whom. */
import { type CommandId, commands } from './list.ts'

interface Handling {
  id: CommandId
  layer: symbol
  run: () => void
}

export interface CommandStore {
  /** The latest handler of an id wins. Returns how to give it up. */
  handle(id: CommandId, layer: symbol, run: () => void): () => void
  /** A dialog covers what is below it: only its own commands, and those marked `always`, can be run. */
  openLayer(layer: symbol): () => void
  /** Does nothing and returns false where nobody handles `id` now. `on`: as if no dialog were open above the page. */
  run(id: CommandId, on?: 'page'): boolean
  /** The ids that can be run now; the same array until that changes. */
  available(on?: 'page'): readonly CommandId[]
  subscribe(listener: () => void): () => void
}

export const baseLayer = Symbol('page')
const alwaysIds = new Set(commands.filter((command) => command.always).map((command) => command.id))

export function createCommandStore(): CommandStore {
  let handlings: Handling[] = []
  let layers: symbol[] = [baseLayer]
  let onTop: readonly CommandId[] = []
  let onPage: readonly CommandId[] = []
  const listeners = new Set<() => void>()

  const reachable = (layer: symbol | undefined) => (handling: Handling) =>
    handling.layer === layer || alwaysIds.has(handling.id)
  const idsOn = (layer: symbol | undefined) => {
    const ids = new Set(handlings.filter(reachable(layer)).map((handling) => handling.id))
    return commands.map((command) => command.id).filter((id) => ids.has(id))
  }
  const changed = () => {
    onTop = idsOn(layers.at(-1))
    onPage = idsOn(baseLayer)
    for (const listener of listeners) listener()
  }

  return {
    handle(id, layer, run) {
      const handling = { id, layer, run }
      handlings = [...handlings, handling]
      changed()
      return () => {
        handlings = handlings.filter((other) => other !== handling)
        changed()
      }
    },
    openLayer(layer) {
      layers = [...layers, layer]
      changed()
      return () => {
        layers = layers.filter((other) => other !== layer)
        changed()
      }
    },
    run(id, on) {
      const layer = on === 'page' ? baseLayer : layers.at(-1)
      const handling = handlings.filter(reachable(layer)).findLast((other) => other.id === id)
      handling?.run()
      return handling !== undefined
    },
    available: (on) => (on === 'page' ? onPage : onTop),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
