import path from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { noncePlaceholder } from '../electron/renderer-files.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * The page, the same for both shells. Relative URLs (it is served from a custom scheme or from a port), no inline script
 * or style, so that the content security policy of electron/renderer-files.ts holds.
 */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
})
