/** The second process for long work, however the host makes it (child process, Electron utility process). */
export interface WorkerHandle {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number) => void): void
  kill(): void
}

export type SpawnWorker = () => WorkerHandle
