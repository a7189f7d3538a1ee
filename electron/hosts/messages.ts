/**
 * What Electron's main process and the service's utility process say to each other. The contract is not among it: that travels
 * over ports which main hands through and never reads.
 */

/** From main. A `connect` brings the page's port along; `worker` and `print` are the numbers that the service gave. */
export type ToService =
  | { type: 'connect' }
  | { type: 'lock' }
  | { type: 'close' }
  | { type: 'worker-message'; worker: number; message: unknown }
  | { type: 'worker-exit'; worker: number; code: number }
  | { type: 'printed'; print: number; bytes: Uint8Array }
  | { type: 'print-failed'; print: number; reason: string }

/** From the service. Only main can make a utility process or a window, so it makes the second process and PDFs, and relays. */
export type FromService =
  | { type: 'spawn-worker'; worker: number }
  | { type: 'worker-message'; worker: number; message: unknown }
  | { type: 'kill-worker'; worker: number }
  | { type: 'print-pdf'; print: number; html: string }
  /** The service did not start, and why, for the user. */
  | { type: 'refused'; reason: string }
  /** Asked to close, it makes a backup first. */
  | { type: 'backing-up' }
