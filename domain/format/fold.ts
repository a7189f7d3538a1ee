/** `Sjögren` -> `sjogren`: people find it without the accent and in any case. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
