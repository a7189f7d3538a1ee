/** Headers as practice systems export their patient lists (names of columns are facts; no rows of anybody). */
import { describe, expect, it } from 'vitest'
import { recognised } from '../../../exchange/csv/columns.ts'

/** Columns of a list, and those that are left for the user to map. */
const lists: [system: string, header: string, unknown: string[]][] = [
  [
    'a table of generated patients',
    'Id,BIRTHDATE,DEATHDATE,SSN,PREFIX,FIRST,LAST,SUFFIX,MAIDEN,RACE,ETHNICITY,GENDER,ADDRESS,CITY,STATE,COUNTY,ZIP',
    ['DEATHDATE', 'PREFIX', 'MAIDEN', 'COUNTY'],
  ],
  [
    'an open-source EMR',
    'pubpid,title,language,fname,lname,mname,DOB,street,postal_code,city,state,country_code,ss,phone_home,phone_biz,phone_cell,email,sex,race,ethnicity',
    ['title'],
  ],
  [
    'a dental system',
    'PatNum,LName,FName,MiddleI,Preferred,Gender,Birthdate,SSN,Address,Address2,City,State,Zip,HmPhone,WkPhone,WirelessPhone,Email',
    ['Preferred'],
  ],
  [
    'a report of appointments',
    'Patient Acct No,Patient Name,Patient DOB,Patient Gender,Patient Home Phone,Patient Address Line 1,Patient City,Patient State,Patient Zip,PCP',
    ['PCP'],
  ],
  [
    'a large practice system',
    'Med Rec Nbr,Last Name,First Name,Middle Name,Date of Birth,Sex,Address Line 1,City,State,Zip,Home Phone,Day Phone,Cell Phone,Email Address',
    ['Day Phone'],
  ],
  ['a hospital’s report', 'MRN,Patient Name,DOB,Legal Sex,Home Phone,City,Pt. Zip,Preferred Language', []],
  [
    'a general practice in Britain',
    'NHS Number,Surname,Forenames,Date of Birth,Sex,Postcode,Mobile Telephone',
    ['Mobile Telephone'],
  ],
]

describe('columns of patient lists', () => {
  it.each(lists)('%s', (_, header, unknown) => {
    const columns = header.split(',')
    const fields = recognised(columns)
    expect(columns.filter((__, n) => fields[n] === undefined)).toEqual(unknown)
    const known = new Set(fields)
    expect(known.has('recordNumber') && known.has('birthDate') && known.has('sex')).toBe(true)
    expect(known.has('family') || known.has('fullName')).toBe(true)
  })
})
