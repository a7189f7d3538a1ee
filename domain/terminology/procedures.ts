/**
 * Operations and procedures that patients tell of most, and those of the office. Where no code is certain the text stands alone.
 * Source: SNOMED CT (SNOMED International; US use under the UMLS Metathesaurus licence), concept ids and terms as of 2025.
 */
import { SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export const procedures: readonly Term[] = tableRows(
  ['code', 'text', 'display', 'words'],
  `
80146002|Appendectomy||appendix
6025007|Laparoscopic appendectomy||appendix
38102005|Cholecystectomy||gallbladder
45595009|Laparoscopic cholecystectomy||gallbladder
11466000|Cesarean section||c-section
236886002|Hysterectomy||uterus
86477000|Hysterectomy with removal of both ovaries|Total hysterectomy with removal of both tubes and ovaries|uterus bso
387644004|Supracervical hysterectomy||uterus partial
287664005|Tubal ligation|Ligation of bilateral fallopian tubes|tubes-tied sterilization btl
22523008|Vasectomy||sterilization
173422009|Tonsillectomy
119954001|Adenoidectomy|Adenoid excision
|Tonsillectomy and adenoidectomy||t&a
|Ear tubes (myringotomy with tubes)||pe-tubes tympanostomy grommets
44558001|Inguinal hernia repair|Repair of inguinal hernia
|Umbilical hernia repair
|Ventral or incisional hernia repair
609588000|Total knee replacement||tka arthroplasty
52734007|Total hip replacement|Total replacement of hip|tha arthroplasty
|Shoulder replacement||arthroplasty
309431009|Knee arthroscopy|Arthroscopy of knee joint|scope
|Anterior cruciate ligament reconstruction||acl
|Meniscus repair or removal||meniscectomy
|Rotator cuff repair||shoulder
|Carpal tunnel release||wrist
|Fracture repair with plates or screws||orif fixation
|Bunion removal||bunionectomy
55705006|Spinal fusion||back
387731002|Laminectomy||back
|Discectomy||back microdiscectomy
232717009|Coronary artery bypass graft|Coronary artery bypass grafting|cabg bypass-surgery
415070008|Coronary stent or angioplasty|Percutaneous coronary intervention|pci
41976001|Cardiac catheterization||angiogram
307280005|Pacemaker implantation|Implantation of cardiac pacemaker
|Defibrillator implantation||icd aicd
18286008|Cardiac ablation|Catheter ablation of tissue of heart|afib
34068001|Heart valve replacement||aortic mitral
66951008|Carotid endarterectomy
|Aortic aneurysm repair||aaa
|Varicose vein treatment||ablation stripping
73761001|Colonoscopy||scope
274025005|Colon polyp removal|Colonic polypectomy|polypectomy
76009000|Upper endoscopy (EGD)|Esophagogastroduodenoscopy|gastroscopy scope
44441009|Flexible sigmoidoscopy||scope
23968004|Colectomy||bowel-resection
84604002|Sigmoid colectomy|Sigmoidectomy|bowel-resection
398740003|Colostomy
24496007|Hemorrhoidectomy||piles
442338001|Gastric bypass|Bypass of stomach|bariatric weight-loss
|Sleeve gastrectomy||bariatric weight-loss
53442002|Gastrectomy||stomach
|Fundoplication||nissen reflux hiatal
74770008|Exploratory laparotomy
234319005|Splenectomy||spleen
392021009|Lumpectomy of breast
172043006|Simple mastectomy
27865001|Bilateral mastectomy
406505007|Modified radical mastectomy
44578009|Breast core needle biopsy|Core needle biopsy of breast
396487001|Sentinel lymph node biopsy
|Breast implants||augmentation
|Breast reduction
83152002|Oophorectomy||ovary
76876009|Bilateral oophorectomy||ovaries
120053002|Salpingectomy||tube
42010004|Myomectomy|Uterine myomectomy|fibroid
|Dilation and curettage (D&C)||d&c
|Endometrial ablation
|LEEP or cone biopsy of cervix||conization
392003006|Colposcopy
65200003|IUD insertion|Insertion of intrauterine contraceptive device|contraception
90470006|Prostatectomy
26294005|Radical prostatectomy
90199006|Transurethral resection of prostate|Transurethral prostatectomy|turp
72310004|Circumcision
|Orchiectomy||testicle
|Lithotripsy||kidney-stone eswl
24139008|Cystoscopy||bladder
108022006|Nephrectomy||kidney
70536003|Kidney transplant|Transplant of kidney
18027006|Liver transplant|Transplantation of liver
32413006|Heart transplant|Transplantation of heart
54885007|Cataract extraction|Extraction of cataract|eye
|LASIK||eye refractive
|Glaucoma surgery||eye
13619001|Thyroidectomy
53304009|Parathyroidectomy
|Septoplasty||nose
|Sinus surgery||fess
|Wisdom teeth extraction||dental
173171007|Lobectomy of lung
10847001|Bronchoscopy||scope
|Tracheostomy
25353009|Craniotomy||brain
88312006|Below knee amputation|Amputation of leg through tibia and fibula|bka
|Above knee amputation||aka
|Toe amputation
240977001|Skin biopsy|Biopsy of skin|punch shave
|Skin lesion excision||mole
|Mohs surgery||skin-cancer
|Cryotherapy of skin lesion||freezing wart liquid-nitrogen
|Incision and drainage of abscess||i&d
288086009|Laceration repair|Suture open wound|stitches sutures
30549001|Suture removal|Removal of suture|stitches
|Joint injection||steroid cortisone
|Ear wax removal||cerumen irrigation
116859006|Blood transfusion|Transfusion of blood product
367336001|Chemotherapy
108290001|Radiation therapy|Radiation oncology AND/OR radiotherapy|radiotherapy
29303009|Electrocardiogram (EKG)|Electrocardiographic procedure|ecg
127783003|Spirometry||pft
`,
).map(({ code, text, display, words }) => ({
  text,
  coding: code ? [{ system: SNOMED, code, display: display || text }] : [],
  words,
}))

/** How it went. */
export const procedureOutcomes: readonly Term[] = tableRows(
  ['code', 'text', 'display'],
  `
385669000|Successful
385670004|Partially successful
385671000|Unsuccessful
`,
).map(({ code, text, display }) => ({ text, coding: [{ system: SNOMED, code, display: display || text }] }))
