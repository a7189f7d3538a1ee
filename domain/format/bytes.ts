/** Sizes of files: `812 bytes`, `3.4 KB`, `12 MB`, in steps of 1024 as file managers count them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const units = ['KB', 'MB', 'GB', 'TB']
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  const value = bytes / 1024 ** step
  const digits = value < 10 ? 1 : 0
  return `${Number(value.toFixed(digits))} ${units[step - 1]}`
}
