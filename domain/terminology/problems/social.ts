/** Housing, food, work, family and other circumstances. Columns and sources: ../problems.ts. */
export const social = `
Homelessness|Z59.00|Homelessness unspecified|||unhoused
Sheltered homelessness|Z59.01|=
Unsheltered homelessness|Z59.02|=
Problem related to living in residential institution|Z59.3|Problems related to living in residential institution
Food insecurity|Z59.41|=|||hunger
Extreme poverty|Z59.5|=
Low income|Z59.6|=
Transportation insecurity|Z59.82|=|||transport
Inadequate housing|Z59.10|Inadequate housing, unspecified
Housing instability, housed, with risk of homelessness|Z59.811|=
Housing instability, housed, homelessness in past 12 months|Z59.812|=
Housing instability|Z59.819|Housing instability, housed unspecified
Housing or economic problem|Z59.9|Problem related to housing and economic circumstances, unspecified
Adjustment to life-cycle transition|Z60.0|Problems of adjustment to life-cycle transitions|||retirement
Living alone|Z60.2|Problems related to living alone
Acculturation difficulty|Z60.3|=|||migration
Social exclusion and rejection|Z60.4|=|||bullying
Target of discrimination and persecution|Z60.5|Target of (perceived) adverse discrimination and persecution
Illiteracy or low literacy|Z55.0|Illiteracy and low-level literacy
Less than a high school diploma|Z55.5|=
Education problem|Z55.9|Problems related to education and literacy, unspecified|||school
Unemployment|Z56.0|Unemployment, unspecified
Threat of job loss|Z56.2|=
Stressful work schedule|Z56.3|=
Work strain, physical or mental|Z56.6|Other physical and mental strain related to work|||job-stress
Child in foster care|Z62.21|Child in welfare custody|||welfare-custody
Relationship problem with spouse or partner|Z63.0|Problems in relationship with spouse or partner|||marital
Relationship problem with in-laws|Z63.1|Problems in relationship with in-laws
Absence of family member due to military deployment|Z63.31|=
Death of family member|Z63.4|Disappearance and death of family member|||grief bereavement
Family disruption by separation or divorce|Z63.5|Disruption of family by separation and divorce
Dependent relative needing care at home|Z63.6|=|||caregiver
Alcoholism and drug addiction in family|Z63.72|=
Family problem, other|Z63.8|Other specified problems related to primary support group
Problem in primary support group|Z63.9|Problem related to primary support group, unspecified|||family
Unwanted pregnancy|Z64.0|Problems related to unwanted pregnancy
Conviction without imprisonment|Z65.0|Conviction in civil and criminal proceedings without imprisonment
Imprisonment|Z65.1|Imprisonment and other incarceration|||incarceration
Release from prison|Z65.2|Problems related to release from prison
Legal problem|Z65.3|Problems related to other legal circumstances
Victim of crime or terrorism|Z65.4|Victim of crime and terrorism
Psychosocial problem|Z65.9|Problem related to unspecified psychosocial circumstances
Help for victim of partner abuse|Z69.11|Encounter for mental health services for victim of spousal or partner abuse|||domestic-violence
Help for victim of parental child abuse|Z69.010|Encounter for mental health services for victim of parental child abuse
`
