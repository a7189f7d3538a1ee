/** QR codes (ISO/IEC 18004) without a quiet zone, for screens to draw. */
import { encode } from 'uqr'

/** Row by row; `1` is a dark module. */
export function qrRows(text: string): string[] {
  return encode(text, { border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
}
