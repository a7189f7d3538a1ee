/**
 * What a document may ask of this machine. The largest real documents are a tenth of each: whoever goes beyond is
 * broken or hostile, and is refused before the memory is spent.
 */
export interface Limits {
  /** Bytes of the file. */
  bytes: number
  /** Elements or objects inside each other. */
  depth: number
  /** Characters of one attribute's value. */
  attribute: number
  /** Elements in all. */
  nodes: number
}

export const defaultLimits: Limits = {
  bytes: 80 * 1024 * 1024,
  depth: 200,
  attribute: 1024 * 1024,
  nodes: 3_000_000,
}
