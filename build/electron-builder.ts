/** Installers for the three systems. What goes in: the built application and one native addon. Fuses: electron/docs/tutorial/fuses.md */
import path from 'node:path'
import type { Configuration } from 'electron-builder'
import { associatedExtensions } from '../domain/platform.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Outside records as they come from portals and other practices. XML in general stays with whatever opens it now. */
const fileAssociations = associatedExtensions.map((ext) => ({
  ext,
  name: 'Clinical document (C-CDA)',
  mimeType: 'application/cda+xml',
  role: 'Viewer' as const,
}))

export const packageConfig: Configuration = {
  appId: 'org.chartkeep.app',
  productName: 'Chartkeep',
  copyright: 'Chartkeep contributors, Apache License 2.0',
  directories: { output: path.join(root, 'release'), buildResources: path.join(root, 'build/icons') },
  // Everything else that the application uses is inside its bundles.
  files: [
    'package.json',
    'dist/{renderer,service,shell}/**',
    '!dist/**/*.map',
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  // The addon speaks Node-API: the file from its package serves Node and Electron alike.
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations,
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: path.join(root, 'build/icons/icon.ico') },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Taking the program off a computer never takes the records with it.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.medical',
    icon: path.join(root, 'build/icons/icon.icns'),
    hardenedRuntime: true,
    extendInfo: { NSSupportsAutomaticTermination: false },
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office;MedicalSoftware',
    maintainer: 'Chartkeep contributors',
    synopsis: 'Charts of a small practice, kept on its own computer',
    icon: path.join(root, 'build/icons/linux'),
    executableName: 'chartkeep',
  },
}
