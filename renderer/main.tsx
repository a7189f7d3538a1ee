// In cascade layers: what this project's own style sheets say wins, in whatever order the chunks arrive.
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './global.css'
import './i18n/index.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connectTo, fetchTransport, portTransport } from './client.ts'
import { browserPlatform, shellPlatform } from './platform.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Style elements made at run time carry the nonce of this load (Mantine's, and react-remove-scroll's through this global).
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
Object.assign(globalThis, { __webpack_nonce__: nonce })

const bridge = window.chartkeep
connectTo(bridge ? portTransport() : fetchTransport())
createRoot(root).render(
  <App platform={bridge ? shellPlatform(bridge) : browserPlatform} bridge={bridge} nonce={nonce} />,
)
