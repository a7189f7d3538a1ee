/** What jsdom lacks and the components need. Layout is not simulated: what depends on it is tested in a real browser. */
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { i18n } from '../../renderer/i18n/index.ts'

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
    }) satisfies MediaQueryList
  window.ResizeObserver = NoResizeObserver
  Element.prototype.scrollIntoView = () => undefined
  window.scrollTo = () => undefined
  // Nothing has a place in jsdom, and what floats beside nothing is hidden. Here everything is a small box in view.
  Object.defineProperties(document.documentElement, { clientWidth: { value: 1440 }, clientHeight: { value: 900 } })
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20)
})

afterEach(() => {
  cleanup()
  window.localStorage.clear()
  window.location.hash = ''
})

/** A sentence that is not there fails the test that shows it. */
i18n.on('missingKey', (_languages, namespace, key) => {
  throw new Error(`renderer/i18n/en/${namespace}.json has no "${key}"`)
})
