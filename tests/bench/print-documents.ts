/** The rows of `npm run bench` that are about documents, by themselves. */
import { documentRows } from './documents.ts'
import { printTable } from './measure.ts'

printTable('Documents', await documentRows())
