/** Disks that are full, read-only, or lie about what they flushed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { complaints, makePractice, openWithService } from './practice.ts'
import type { Ack } from './protocol.ts'
import { type Row, told, unclear } from './table.ts'
import { breed, has, randomFrom, type Victim, type Workshop } from './victims.ts'

/** Mounts of one's own, without being root, where the system lets users have namespaces. */
const canMount = () => process.platform === 'linux' && spawnSync('unshare', ['-Urm', 'true']).status === 0

function words(victim: Victim): string[] {
  return victim.refusals.flatMap((refusal) => unclear(refusal) ?? [])
}

/** No file may grow past a size: the work goes on until it is refused, is refused again and again, and is then killed. */
export async function fullDisk(workshop: Workshop, times: number, seed: number): Promise<Row> {
  const found: string[] = []
  const counts = { acknowledged: 0, 'refused in words': 0 }
  const how = canMount() ? 'a tmpfs that fills up' : 'ulimit -f'
  for (let time = 0; time < times; time += 1) {
    const dir = workshop.folder('full')
    await makePractice(dir)
    const breeding = canMount()
      ? onSmallDisk(workshop, dir, 6000 + time * 150)
      : underLimit(workshop, 1200 + time * 100)
    const running = breeding({ work: 'writes', dir, seed: seed + time, goOn: true })
    await running.until(({ refusals }) => refusals.length >= 10)
    found.push(...words(running))
    if (running.refusals.length < 10) found.push('the disk never filled up')
    counts['refused in words'] += running.refusals.length
    counts.acknowledged += running.acks.length
    if (canMount()) takeOff(dir, running)
    await questioned(dir, running, found)
  }
  return { what: `disk full (${how})`, times, outcome: told(counts), complaints: found }
}

function onSmallDisk(workshop: Workshop, dir: string, kibibytes: number) {
  return breed(workshop.script, {
    around: (command) => [
      'unshare',
      '-Urm',
      'sh',
      '-c',
      `cp -r "${dir}" "${dir}.from" && mount -t tmpfs -o size=${kibibytes}k tmpfs "${dir}" && cp -r "${dir}.from/." "${dir}/" && exec "$0" "$@"`,
      ...command,
    ],
  })
}

/** The mount ends with its process: while that stands still, what is on its disk is copied off, log and all, as a kill would leave it. */
function takeOff(dir: string, victim: Victim): void {
  if (victim.pid === undefined) throw new Error('The process has no number')
  process.kill(victim.pid, 'SIGSTOP')
  const off = `${dir}.off`
  const copied = spawnSync('cp', ['-r', `/proc/${victim.pid}/root${dir}`, off])
  if (copied.status !== 0) throw new Error(`The small disk could not be read: ${copied.stderr}`)
  // The place of a mount can't be removed before: that would take the mount away.
  rmSync(dir, { recursive: true, force: true })
  renameSync(off, dir)
}

function underLimit(workshop: Workshop, kibibytes: number) {
  return breed(workshop.script, {
    around: (command) => ['sh', '-c', `trap '' XFSZ; ulimit -f ${kibibytes * 2}; exec "$0" "$@"`, ...command],
  })
}

async function questioned(dir: string, victim: Victim, found: string[]): Promise<void> {
  const acks: Ack[] = victim.acks
  await victim.kill()
  const open = await openWithService(dir)
  found.push(...complaints(open, acks))
  await open.close()
  rmSync(dir, { recursive: true, force: true })
}

export async function readOnlyFolder(workshop: Workshop, times: number): Promise<Row> {
  const found: string[] = []
  const counts = { 'refused in words': 0, 'whole afterwards': 0 }
  if (!canMount()) {
    return { what: 'read-only folder', times: 0, outcome: 'not run: no mounts without root here', complaints: [] }
  }
  for (let time = 0; time < times; time += 1) {
    const dir = workshop.folder('read-only')
    await makePractice(dir)
    const victim = breed(workshop.script, {
      around: (command) => [
        'unshare',
        '-Urm',
        'sh',
        '-c',
        `mount --bind "${dir}" "${dir}" && mount -o remount,bind,ro "${dir}" && exec "$0" "$@"`,
        ...command,
      ],
    })({ work: 'writes', dir, seed: time, host: time % 2 === 0 })
    await victim.ended
    if (victim.refusals.length === 0) found.push('nothing was refused')
    found.push(...words(victim))
    counts['refused in words'] += victim.refusals.length
    const open = await openWithService(dir)
    found.push(...complaints(open, []))
    await open.close()
    counts['whole afterwards'] += 1
  }
  return { what: 'read-only folder (bind mount)', times, outcome: told(counts), complaints: found }
}

/** fsync and fdatasync that fail with EIO for as long as a file is there. */
const shim = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
static int failing(void) { const char *f = getenv("CHARTKEEP_TORTURE_FLUSH"); return f && access(f, F_OK) == 0; }
int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  if (failing()) { errno = EIO; return -1; }
  return real(fd);
}
int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  if (failing()) { errno = EIO; return -1; }
  return real(fd);
}
`

export async function failingFlush(workshop: Workshop, times: number, seed: number): Promise<Row> {
  const what = 'fsync fails (LD_PRELOAD)'
  const compiler = ['cc', 'gcc', 'clang'].find(has)
  if (process.platform !== 'linux' || !compiler) {
    return { what, times: 0, outcome: 'not run: needs Linux and a C compiler', complaints: [] }
  }
  const build = workshop.folder('shim')
  mkdirSync(build, { recursive: true })
  const source = path.join(build, 'flush.c')
  const library = path.join(build, 'flush.so')
  writeFileSync(source, shim)
  const compiled = spawnSync(compiler, ['-shared', '-fPIC', '-o', library, source, '-ldl'])
  if (compiled.status !== 0) return { what, times: 0, outcome: 'not run: the shim did not compile', complaints: [] }

  const random = randomFrom(seed)
  const found: string[] = []
  const counts = { 'acknowledged before': 0, 'refused in words': 0, 'acknowledged after': 0 }
  for (let time = 0; time < times; time += 1) {
    const dir = workshop.folder('flush')
    await makePractice(dir)
    const failing = path.join(build, `fail-${time}`)
    const victim = breed(workshop.script, { env: { LD_PRELOAD: library, CHARTKEEP_TORTURE_FLUSH: failing } })({
      work: 'writes',
      dir,
      seed: seed + time,
      goOn: true,
    })
    await victim.until(({ acks }) => acks.length > 0)
    await wait(random() * 100)
    const before = victim.acks.length
    writeFileSync(failing, '')
    await victim.until(({ refusals }) => refusals.length >= 5)
    if (victim.refusals.length === 0) found.push('a failed flush was not noticed')
    const during = victim.acks.length
    rmSync(failing)
    await victim.until(({ acks }) => acks.length > during + 3)
    found.push(...words(victim))
    counts['acknowledged before'] += before
    counts['refused in words'] += victim.refusals.length
    counts['acknowledged after'] += victim.acks.length - during
    await questioned(dir, victim, found)
  }
  return { what, times, outcome: told(counts), complaints: found }
}
