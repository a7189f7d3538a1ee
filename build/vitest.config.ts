import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Three projects, one run. `node`: everything without a screen. `renderer`: components in jsdom. `built`: what needs the built
 * application (end to end in a browser, the shell's bundles); it builds first where the build is stale, and no other test runs beside it.
 */
export default defineConfig({
  root,
  test: {
    // All processors: what waits for a second process or a browser leaves its own idle.
    maxWorkers: '100%',
    // How long to wait for what must come: nothing is measured by it, a busy machine is no failure.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**', 'tests/bench/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'built',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-first.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
