import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` writes db/migrations from db/schema. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  casing: 'snake_case',
})
