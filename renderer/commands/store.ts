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
  /** Does nothing and returns false where nobody handles `id` now. */
  run(id: CommandId): boolean
  /** The ids that can be run now; the same array until that changes. */
  available(): readonly CommandId[]
  subscribe(listener: () => void): () => void
}

export const baseLayer = Symbol('page')
const alwaysIds = new Set(commands.filter((command) => command.always).map((command) => command.id))

export function createCommandStore(): CommandStore {
  let handlings: Handling[] = []
  let layers: symbol[] = [baseLayer]
  let available: readonly CommandId[] = []
  const listeners = new Set<() => void>()

  const reachable = (handling: Handling) => handling.layer === layers.at(-1) || alwaysIds.has(handling.id)
  const changed = () => {
    const ids = new Set(handlings.filter(reachable).map((handling) => handling.id))
    available = commands.map((command) => command.id).filter((id) => ids.has(id))
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
    run(id) {
      const handling = handlings.findLast((other) => other.id === id && reachable(other))
      handling?.run()
      return handling !== undefined
    },
    available: () => available,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
