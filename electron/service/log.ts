/** What the service may say to its log: names, codes, durations. Never input, output or messages of unknown errors. */
export interface Logger {
  info(event: string, facts?: Record<string, string | number | boolean>): void
  error(event: string, facts?: Record<string, string | number | boolean>): void
}

export const silentLog: Logger = { info: () => undefined, error: () => undefined }
