/** A code from an authenticator app beside the password (TOTP, RFC 6238; certification criterion (d)(13)). Works offline. */
import { z } from 'zod'
import { instant } from '../resources/datatypes.ts'
import { base } from './base.ts'

const password = z.string().min(1).max(200)

/** As typed: spaces do not count. */
export const timedCode = z.string().trim().min(6).max(10)

export const secondFactorContract = {
  status: base.output(z.object({ since: instant.optional() })),
  /** A new secret, shown once; it is asked for from `confirm` on. `qr`: the QR code, row by row, `1` for dark. */
  begin: base.input(z.object({ password })).output(z.object({ secret: z.string(), qr: z.array(z.string()) })),
  /** UNAUTHENTICATED `wrong-code` where the app shows another code. */
  confirm: base.input(z.object({ code: timedCode })).output(z.object({ since: instant })),
  remove: base.input(z.object({ password })),
}
