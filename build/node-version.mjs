// Loaded before every script (plain JavaScript, so that an old Node can read it): Chartkeep runs its TypeScript directly, which
// Node does from 22.18 on. npm scripts find a fitting one in node_modules, the package `node`; this speaks up where they do not.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Chartkeep needs Node 22.18 or newer and this is Node ${process.versions.node}.\n` +
      'Run "npm ci" (with install scripts allowed: it brings a fitting Node), then start through npm: "npm start".\n',
  )
  process.exit(2)
}
