/**
 * Entry of the page. zod makes faster parsers with `new Function` where it may; our content security policy forbids that, so
 * zod is told not to try before any schema is made. Hence the application is imported afterwards.
 */
import { z } from 'zod'

z.config({ jitless: true })
await import('./main.tsx')
