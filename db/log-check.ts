/**
 * Was something in the write-ahead log lost when it was read? SQLite reads the log of a killed program up to the first frame that does
 * not fit and passes over the rest without a word. After a plain crash the rest is at most one transaction, which nobody was promised.
 * More than one means that the file was damaged. Frame headers are not encrypted (sqlite.org/fileformat2.html, 4.1 and 4.2).
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const headerBytes = 32
const frameHeaderBytes = 24

export interface LogFrames {
  /** The pair of numbers that marks the frames of this log; a log that was begun anew has another. */
  salt: string
  /** The frame after which each transaction ended, counted from 1. */
  commits: number[]
}

/** The log beside the database, as it stands; undefined where there is none, or an empty one. */
export function readLogFrames(database: string): LogFrames | undefined {
  let file: number
  try {
    file = openSync(`${database}-wal`, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { size } = fstatSync(file)
    const header = Buffer.alloc(headerBytes)
    if (size < headerBytes || readSync(file, header, 0, headerBytes, 0) < headerBytes) return undefined
    const pageBytes = header.readUInt32BE(8)
    if (pageBytes < 512) return undefined
    const salt = header.toString('hex', 16, 24)
    const commits: number[] = []
    const frame = Buffer.alloc(frameHeaderBytes)
    const frameBytes = frameHeaderBytes + pageBytes
    for (let at = headerBytes, number = 1; at + frameBytes <= size; at += frameBytes, number += 1) {
      readSync(file, frame, 0, frameHeaderBytes, at)
      // One frame whose salt was hit must not hide those behind it.
      if (frame.toString('hex', 8, 16) === salt && frame.readUInt32BE(4) > 0) commits.push(number)
    }
    return { salt, commits }
  } finally {
    closeSync(file)
  }
}

/**
 * How many transactions stand in the log behind `read`, the last frame that SQLite took in, beyond the one that a crash explains.
 * Zero where the log was begun anew meanwhile.
 */
export function lostTransactions(before: LogFrames | undefined, read: number, now: LogFrames | undefined): number {
  if (!before || (now && now.salt !== before.salt)) return 0
  const behind = before.commits.filter((frame) => frame > read).length
  return behind > 1 ? behind : 0
}
