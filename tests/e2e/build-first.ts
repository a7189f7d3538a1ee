/** Vitest's global set-up of the project `built`. */
import { buildIfStale } from '../../build/build.ts'

export default buildIfStale
