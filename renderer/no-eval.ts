/**
 * Imported before everything else: zod makes faster parsers with `new Function` where it may. Our content security policy forbids
 * that, rightly, so zod is told not to try.
 */
import { z } from 'zod'

z.config({ jitless: true })
