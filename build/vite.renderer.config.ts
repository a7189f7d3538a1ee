import path from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/**
 * The page, the same for both shells. Relative URLs (it is served from a custom scheme or from a port), no inline script and
 * no data-URL script, so that `script-src 'self'` holds.
 */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
})
