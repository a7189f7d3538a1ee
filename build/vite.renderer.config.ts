import path from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { noncePlaceholder } from '../electron/renderer-files.ts'
import { pdfAssets } from './pdf-assets.ts'

const root = path.resolve(import.meta.dirname, '..')

const chartModules =
  /[\\/](recharts|@mantine[\\/]charts|victory-vendor|d3-[a-z]+|@reduxjs|redux|react-redux|immer|es-toolkit|decimal\.js-light)[\\/]/
/** Fetched when the first PDF is opened. */
const pdfModules = /[\\/]pdfjs-dist[\\/]/

/**
 * The page, the same for both shells. Relative URLs (it is served from a custom scheme or from a port), no inline script
 * or style, so that the content security policy of electron/renderer-files.ts holds.
 */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), pdfAssets()],
  worker: { format: 'es' },
  html: { cspNonce: noncePlaceholder },
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // A handful of files instead of one per shared module. Charts and the starter terminologies stay with the screens
        // that need them.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: (id) => id.includes('node_modules') && !chartModules.test(id) && !pdfModules.test(id),
            },
            {
              name: 'base',
              test: /[\\/](domain[\\/](contract|resources|format)|renderer[\\/](components|commands|i18n))[\\/]/,
            },
          ],
        },
      },
    },
  },
})
