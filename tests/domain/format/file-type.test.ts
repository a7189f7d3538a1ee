import { describe, expect, it } from 'vitest'
import { cleanFileName, contentTypeOf, isProgram } from '../../../domain/format/file-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7', 'image/png', 'application/pdf'],
    ['\n\njunk %PDF-1.4', '', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'application/pdf', 'image/png'],
    ['\xff\xd8\xff\xe0', '', 'image/jpeg'],
    ['RIFF\0\0\0\0WEBP', '', 'image/webp'],
    ['II*\0', 'image/jpeg', 'image/tiff'],
    ['not a picture', 'image/png', 'application/octet-stream'],
    ['not a pdf', 'application/pdf', 'application/octet-stream'],
    ['<svg onload="x()"/>', 'image/svg+xml', 'image/svg+xml'],
    ['hello', '', 'text/plain'],
    ['\x00\x01', '', 'application/octet-stream'],
    ['BMI 31 today', '', 'text/plain'],
    ['PK\x03\x04', 'image/png', 'application/zip'],
    ['PK\x03\x04', 'application/vnd.ms-excel', 'application/vnd.ms-excel'],
    ['<html>', 'text/html; charset=utf-8', 'text/html'],
  ])('%j, said to be %j, is %s', (text, claimed, type) => expect(contentTypeOf(bytes(text), claimed)).toBe(type))

  it.each([
    ['MZ\x90\0', 'scan.pdf', true],
    ['MZ is how the letter begins', 'letter.txt', false],
    ['\x7fELF', 'scan', true],
    ['#!/bin/sh', 'notes', true],
    ['x', 'setup.EXE', true],
    ['x', 'folder\\run.bat', true],
    ['x', 'gpj.\u202Eexe. ', true],
    ['x', 'report.pdf', false],
  ])('%j as %j is a program: %s', (text, name, program) => expect(isProgram(bytes(text), name)).toBe(program))

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\scan.pdf', 'scan.pdf'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['دكتور.pdf', 'دكتور.pdf'],
    ['/', ''],
  ])('%j is called %j', (name, clean) => expect(cleanFileName(name)).toBe(clean))
})
