/** What jsdom lacks and the components need. Layout is not simulated: what depends on it is tested in a real browser. */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { i18n } from '../../renderer/i18n/index.ts'

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// How long to wait for what must come: nothing is measured by it, a busy machine is no failure.
configure({ asyncUtilTimeout: 60_000 })

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
  // Text areas that grow measure again when fonts arrive.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
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
