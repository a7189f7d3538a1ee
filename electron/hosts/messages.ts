/**
 * What Electron's main process and the service's utility process say to each other. The contract is not among it: that travels
 * over ports which main hands through and never reads.
 */

/** From main. A `connect` brings the page's port along; `worker` is the number that `spawn-worker` gave. */
export type ToService =
  | { type: 'connect' }
  | { type: 'lock' }
  | { type: 'close' }
  | { type: 'worker-message'; worker: number; message: unknown }
  | { type: 'worker-exit'; worker: number; code: number }

/** From the service. Only main can make a utility process, so it makes the second one too and relays. */
export type FromService =
  | { type: 'spawn-worker'; worker: number }
  | { type: 'worker-message'; worker: number; message: unknown }
  | { type: 'kill-worker'; worker: number }
