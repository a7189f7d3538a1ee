/** Reasons for a visit that are no illness: check-ups, screening, aftercare, counseling. Columns and sources: ../problems.ts. */
export const encounters = `
Annual physical exam, adult|Z00.00|Encounter for general adult medical examination without abnormal findings|||wellness preventive checkup awv
Annual physical exam, adult, with abnormal findings|Z00.01|Encounter for general adult medical examination with abnormal findings|||wellness preventive checkup awv
Gynecological exam, routine|Z01.419|Encounter for gynecological examination (general) (routine) without abnormal findings|||well-woman annual pap
Gynecological exam, routine, with abnormal findings|Z01.411|Encounter for gynecological examination (general) (routine) with abnormal findings|||well-woman annual pap
Immunization encounter|Z23|Encounter for immunization|||vaccination vaccine shot flu-shot
Screening for colon cancer|Z12.11|Encounter for screening for malignant neoplasm of colon|||colonoscopy-fit-cologuard
Screening for rectal cancer|Z12.12|Encounter for screening for malignant neoplasm of rectum
Screening mammogram|Z12.31|Encounter for screening mammogram for malignant neoplasm of breast|||breast-cancer
Screening for cervical cancer|Z12.4|Encounter for screening for malignant neoplasm of cervix|||pap-smear
Screening for prostate cancer|Z12.5|Encounter for screening for malignant neoplasm of prostate|||psa
Screening for lung cancer|Z12.2|Encounter for screening for malignant neoplasm of respiratory organs|||low-dose-ct-ldct
Screening for skin cancer|Z12.83|Encounter for screening for malignant neoplasm of skin
Screening for vaginal cancer|Z12.72|Encounter for screening for malignant neoplasm of vagina|||pap
Screening for HPV|Z11.51|Encounter for screening for human papillomavirus (HPV)|||human-papillomavirus
Screening for sexually transmitted infection|Z11.3|Encounter for screening for infections with a predominantly sexual mode of transmission|||std-sti
Screening for HIV|Z11.4|Encounter for screening for human immunodeficiency virus [HIV]
Screening for viral disease|Z11.59|Encounter for screening for other viral diseases|||hepatitis-c-hepatitis-b
Screening for COVID-19|Z11.52|Encounter for screening for COVID-19
Screening for tuberculosis, respiratory|Z11.1|Encounter for screening for respiratory tuberculosis|||tb-ppd
Testing for latent tuberculosis|Z11.7|Encounter for testing for latent tuberculosis infection|||tb igra quantiferon
Screening for diabetes|Z13.1|Encounter for screening for diabetes mellitus|||glucose
Screening for lipid disorder|Z13.220|Encounter for screening for lipoid disorders|||cholesterol
Screening for endocrine disorder|Z13.29|Encounter for screening for other suspected endocrine disorder|||tsh
Screening for nutritional disorder|Z13.21|Encounter for screening for nutritional disorder|||vitamin-d
Screening for anemia or blood disorder|Z13.0|Encounter for screening for diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism|||cbc
Screening for cardiovascular disorder|Z13.6|Encounter for screening for cardiovascular disorders|||heart-aaa
Screening for osteoporosis|Z13.820|Encounter for screening for osteoporosis|||dexa-bone-density
Screening for depression, adult or general|Z13.31|Encounter for screening for depression|||phq-phq-9
Screening for maternal depression|Z13.32|Encounter for screening for maternal depression|||postpartum-epds
Screening for anxiety or other behavioral disorder|Z13.39|Encounter for screening examination for other mental health and behavioral disorders
Screening for mental or behavioral disorder|Z13.30|Encounter for screening examination for mental health and behavioral disorders, unspecified
Autism screening|Z13.41|Encounter for autism screening|||m-chat
Developmental screening, early childhood|Z13.42|Encounter for screening for global developmental delays (milestones)|||global-delay asq
Screening for contaminant exposure|Z13.88|Encounter for screening for disorder due to exposure to contaminants|||lead
Screening for eye and ear disorders|Z13.5|Encounter for screening for eye and ear disorders|||vision-hearing
Screening for respiratory disorder|Z13.83|Encounter for screening for respiratory disorder NEC|||copd
Eye exam|Z01.00|Encounter for examination of eyes and vision without abnormal findings|||vision
Eye exam with abnormal findings|Z01.01|Encounter for examination of eyes and vision with abnormal findings|||vision
Hearing exam|Z01.10|Encounter for examination of ears and hearing without abnormal findings|||audiology
Hearing exam with abnormal findings|Z01.118|Encounter for examination of ears and hearing with other abnormal findings
Dental exam|Z01.20|Encounter for dental examination and cleaning without abnormal findings
Blood pressure check|Z01.30|Encounter for examination of blood pressure without abnormal findings
Blood pressure check with abnormal findings|Z01.31|Encounter for examination of blood pressure with abnormal findings
Preoperative cardiovascular exam|Z01.810|Encounter for preprocedural cardiovascular examination|||preop clearance
Preoperative respiratory exam|Z01.811|Encounter for preprocedural respiratory examination|||preop clearance
Preprocedural laboratory exam|Z01.812|Encounter for preprocedural laboratory examination|||preop
Preoperative exam|Z01.818|Encounter for other preprocedural examination|||preop clearance
Allergy testing|Z01.82|Encounter for allergy testing
Blood typing|Z01.83|Encounter for blood typing
Antibody response exam|Z01.84|Encounter for antibody response examination|||immunity titer
School exam|Z02.0|Encounter for examination for admission to educational institution|||admission physical daycare
Sports physical|Z02.5|Encounter for examination for participation in sport|||participation
Pre-employment exam|Z02.1|Encounter for pre-employment examination|||physical work
Driving license exam|Z02.4|Encounter for examination for driving license|||dot cdl
Disability determination|Z02.71|Encounter for disability determination
Medical certificate|Z02.79|Encounter for issue of other medical certificate|||form letter
Blood alcohol or drug test|Z02.83|Encounter for blood-alcohol and blood-drug test
Administrative exam|Z02.89|Encounter for other administrative examinations|||camp immigration form
Exam after transport accident|Z04.1|Encounter for examination and observation following transport accident|||mva
Observation for suspected condition, ruled out|Z03.89|Encounter for observation for other suspected diseases and conditions ruled out
Follow-up after cancer treatment|Z08|Encounter for follow-up examination after completed treatment for malignant neoplasm|||surveillance
Follow-up after completed treatment|Z09|Encounter for follow-up examination after completed treatment for conditions other than malignant neoplasm|||recheck
Wound dressing change|Z48.00|Encounter for change or removal of nonsurgical wound dressing|||nonsurgical
Surgical dressing change|Z48.01|Encounter for change or removal of surgical wound dressing
Suture removal|Z48.02|Encounter for removal of sutures|||staples stitches
Aftercare following digestive surgery|Z48.815|Encounter for surgical aftercare following surgery on the digestive system|||postop
Aftercare following joint replacement|Z47.1|Aftercare following joint replacement surgery|||postop
Surgical aftercare|Z48.89|Encounter for other specified surgical aftercare|||postop
Therapeutic drug level monitoring|Z51.81|Encounter for therapeutic drug level monitoring|||inr
Chemotherapy encounter|Z51.11|Encounter for antineoplastic chemotherapy
Palliative care|Z51.5|Encounter for palliative care|||hospice
Cardiac pacemaker check|Z45.018|Encounter for adjustment and management of other part of cardiac pacemaker
Urinary device fitting or adjustment|Z46.6|Encounter for fitting and adjustment of urinary device|||catheter
Colostomy care|Z43.3|Encounter for attention to colostomy
Dietary counseling|Z71.3|Dietary counseling and surveillance|||nutrition
Exercise counseling|Z71.82|=
Tobacco cessation counseling|Z71.6|Tobacco abuse counseling|||smoking
Alcohol counseling|Z71.41|Alcohol abuse counseling and surveillance of alcoholic
Drug abuse counseling|Z71.51|Drug abuse counseling and surveillance of drug abuser
HIV counseling|Z71.7|Human immunodeficiency virus [HIV] counseling
Travel health counseling|Z71.84|Encounter for health counseling related to travel
Immunization safety counseling|Z71.85|Encounter for immunization safety counseling|||vaccine
Counseling, other|Z71.89|Other specified counseling|||advance-care-planning
Counseling|Z71.9|Counseling, unspecified
Discussion of test results|Z71.2|Person consulting for explanation of examination or test findings
Medication refill|Z76.0|Encounter for issue of repeat prescription|||repeat-prescription
Establishing care|Z76.89|Persons encountering health services in other specified circumstances|||establish-care
Left without being seen|Z53.21|Procedure and treatment not carried out due to patient leaving prior to being seen by health care provider
Do not resuscitate|Z66|=|||dnr code-status
Clinical research participant|Z00.6|Encounter for examination for normal comparison and control in clinical research program|||trial
RSV immunoprophylaxis|Z29.11|Encounter for prophylactic immunotherapy for respiratory syncytial virus (RSV)|||nirsevimab synagis
Rabies immune globulin prophylaxis|Z29.14|Encounter for prophylactic rabies immune globin
Cosmetic surgery encounter|Z41.1|Encounter for cosmetic surgery
`
