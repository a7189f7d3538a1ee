/**
 * Files that the PDF library asks for by name while it draws: the standard fonts that a PDF may rely on without holding them
 * (PDF 32000-1, 9.6.2.2), character maps of Asian fonts, and decoders of fax and JPEG 2000 pictures in plain JavaScript, so
 * that the content security policy need not allow WebAssembly. Their licences go along.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const library = path.resolve(import.meta.dirname, '../node_modules/pdfjs-dist')

const folders: Readonly<Record<string, RegExp>> = {
  standard_fonts: /\.(ttf|pfb)$|^LICENSE/,
  cmaps: /\.bcmap$|^LICENSE/,
  wasm: /_nowasm_fallback\.js$|^LICENSE/,
}

/** Into `assets/pdfjs-<version>/<folder>/`: names under assets/ never change their content. */
export function pdfAssets(): Plugin {
  const { version } = JSON.parse(readFileSync(path.join(library, 'package.json'), 'utf8')) as { version: string }
  return {
    name: 'pdf-assets',
    generateBundle() {
      for (const [folder, wanted] of Object.entries(folders)) {
        for (const file of readdirSync(path.join(library, folder)).filter((name) => wanted.test(name))) {
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${file}`,
            source: readFileSync(path.join(library, folder, file)),
          })
        }
      }
    },
  }
}
