/** The words of stored files, for searching a chart. They are derived from the file, so they are no record of their own. */
import { and, inArray, ne, notInArray } from 'drizzle-orm'
import type { Db } from '../connection.ts'
import { fileContent, fileText, importDocument } from '../schema/index.ts'

/**
 * A stored file whose words nobody has read yet; undefined when there is none. Outside records are read whole when they come:
 * their words stand with them.
 */
export function nextFileWithoutText(db: Db): { hash: string; contentType: string } | undefined {
  return db
    .select({ hash: fileContent.hash, contentType: fileContent.contentType })
    .from(fileContent)
    .where(
      and(
        notInArray(fileContent.hash, db.select({ hash: fileText.hash }).from(fileText)),
        notInArray(
          fileContent.hash,
          db.select({ hash: importDocument.hash }).from(importDocument).where(ne(importDocument.kind, 'file')),
        ),
      ),
    )
    .limit(1)
    .get()
}

/** '' says that the file has no words: a scan, or one that could not be read. */
export function storeFileText(db: Db, hash: string, text: string): void {
  db.insert(fileText).values({ hash, text }).onConflictDoUpdate({ target: fileText.hash, set: { text } }).run()
}

/** By hash; files whose words are not read yet are not in it. */
export function listFileTexts(db: Db, hashes: readonly string[]): Map<string, string> {
  const rows = db
    .select()
    .from(fileText)
    .where(inArray(fileText.hash, [...hashes]))
    .all()
  return new Map(rows.map(({ hash, text }) => [hash, text]))
}
