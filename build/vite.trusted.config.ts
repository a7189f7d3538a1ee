import path from 'node:path'
import type { InlineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/** The native addon stays outside: it is unpacked beside the archive. Electron and Node are there already. */
const external = ['electron', 'better-sqlite3', /^node:/]

function bundle(outDir: string, entries: Record<string, string>, format: 'es' | 'cjs'): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir: path.join(root, 'dist', outDir),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  }
}

/** Everything that is not the page: main, the preload script as one CommonJS file, the service and its worker. */
export const trustedBundles: InlineConfig[] = [
  bundle('shell', { main: 'electron/shell/main.ts' }, 'es'),
  bundle('shell', { preload: 'electron/shell/preload.ts' }, 'cjs'),
  bundle('service', { utility: 'electron/hosts/utility.ts', worker: 'electron/service/jobs/worker.ts' }, 'es'),
]
