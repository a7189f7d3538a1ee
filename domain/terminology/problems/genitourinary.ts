/** Kidney, bladder, men’s health, breast and gynecology. Columns and sources: ../problems.ts. */
export const genitourinary = `
Urinary tract infection|N39.0|Urinary tract infection, site not specified|68566005|Urinary tract infectious disease|uti bladder-infection
Acute cystitis|N30.00|Acute cystitis without hematuria|68226007|=|bladder-infection
Acute cystitis with hematuria|N30.01|=|||bladder-infection
Interstitial cystitis|N30.10|Interstitial cystitis (chronic) without hematuria|||painful-bladder
Chronic cystitis|N30.20|Other chronic cystitis without hematuria
Cystitis|N30.90|Cystitis, unspecified without hematuria
Pyelonephritis|N12|Tubulo-interstitial nephritis, not specified as acute or chronic|45816000|=|kidney-infection
Acute pyelonephritis|N10|=|||kidney-infection
Urethritis|N34.2|Other urethritis
Dysuria|R30.0|=|||painful-urination burning
Urinary frequency|R35.0|Frequency of micturition
Urinary urgency|R39.15|Urgency of urination
Nocturia|R35.1|=
Polyuria|R35.89|Other polyuria
Urinary retention|R33.9|Retention of urine, unspecified
Urinary hesitancy|R39.11|Hesitancy of micturition
Weak urinary stream|R39.12|Poor urinary stream|||poor
Incomplete bladder emptying|R39.14|Feeling of incomplete bladder emptying
Difficulty with urination|R39.198|Other difficulties with micturition
Abnormal urine finding|R82.90|Unspecified abnormal findings in urine|||urinalysis
Pyuria|R82.81|=
Bacteriuria|R82.71|=
Hematuria|R31.9|Hematuria, unspecified|34436003|Blood in urine|blood-in-urine
Gross hematuria|R31.0|=|||blood-in-urine
Microscopic hematuria|R31.29|Other microscopic hematuria
Proteinuria|R80.9|Proteinuria, unspecified|29738008|=|albuminuria
Persistent proteinuria|R80.1|Persistent proteinuria, unspecified
Urinary incontinence|R32|Unspecified urinary incontinence|165232002|=
Stress incontinence|N39.3|Stress incontinence (female) (male)
Urge incontinence|N39.41|=
Mixed incontinence|N39.46|=
Nocturnal enuresis|N39.44|=|||bedwetting
Overactive bladder|N32.81|=|||oab
Neurogenic bladder|N31.9|Neuromuscular dysfunction of bladder, unspecified
Bladder neck obstruction|N32.0|Bladder-neck obstruction|||outlet
Bladder spasm|N32.89|Other specified disorders of bladder
Urethral stricture, male|N35.919|Unspecified urethral stricture, male, unspecified site
Kidney stone|N20.0|Calculus of kidney|95570007|=|nephrolithiasis renal-calculus
Ureteral stone|N20.1|Calculus of ureter|||kidney-stone calculus
Kidney and ureteral stones|N20.2|Calculus of kidney with calculus of ureter
Bladder stone|N21.0|Calculus in bladder
Renal colic|N23|Unspecified renal colic|||flank-pain kidney-stone
Hydronephrosis|N13.30|Unspecified hydronephrosis
Kidney cyst|N28.1|Cyst of kidney, acquired|||renal
Polycystic kidney disease, adult type|Q61.2|Polycystic kidney, adult type|||pkd adpkd
Chronic kidney disease stage 1|N18.1|Chronic kidney disease, stage 1|||ckd
Chronic kidney disease stage 2|N18.2|Chronic kidney disease, stage 2 (mild)|||ckd
Chronic kidney disease stage 3|N18.30|Chronic kidney disease, stage 3 unspecified|433144002|=|ckd
Chronic kidney disease stage 3a|N18.31|Chronic kidney disease, stage 3a|700378005|Chronic kidney disease stage 3A|ckd
Chronic kidney disease stage 3b|N18.32|Chronic kidney disease, stage 3b|700379002|Chronic kidney disease stage 3B|ckd
Chronic kidney disease stage 4|N18.4|Chronic kidney disease, stage 4 (severe)|431857002|=|ckd
Chronic kidney disease stage 5|N18.5|Chronic kidney disease, stage 5|||ckd
Chronic kidney disease|N18.9|Chronic kidney disease, unspecified|709044004|=|ckd
End-stage renal disease|N18.6|End stage renal disease|46177005|=|esrd dialysis
Acute kidney injury|N17.9|Acute kidney failure, unspecified|14669001|Acute renal failure syndrome|aki
Nephrotic syndrome|N04.9|Nephrotic syndrome with unspecified morphologic changes
Atrophic kidney|N26.1|Atrophy of kidney (terminal)
Renal artery stenosis|I70.1|Atherosclerosis of renal artery|||atherosclerosis
Abnormal kidney function test|R94.4|Abnormal results of kidney function studies|||elevated-creatinine
Abnormal blood chemistry|R79.89|Other specified abnormal findings of blood chemistry
Benign prostatic hyperplasia|N40.0|Benign prostatic hyperplasia without lower urinary tract symptoms|266569009|=|bph enlarged-prostate
BPH with lower urinary tract symptoms|N40.1|Benign prostatic hyperplasia with lower urinary tract symptoms
Elevated prostate specific antigen|R97.20|Elevated prostate specific antigen [PSA]|396152005|Raised prostate specific antigen|psa
Acute prostatitis|N41.0|=
Chronic prostatitis|N41.1|=
Prostatitis|N41.9|Inflammatory disease of prostate, unspecified
Erectile dysfunction|N52.9|Male erectile dysfunction, unspecified|860914002|=|ed impotence
Erectile dysfunction due to disease|N52.1|Erectile dysfunction due to diseases classified elsewhere|||ed diabetes-related
Epididymitis|N45.1|=
Orchitis|N45.2|=
Epididymo-orchitis|N45.3|=
Hydrocele|N43.3|Hydrocele, unspecified
Varicocele|I86.1|Scrotal varices|||scrotal
Testicular pain, right|N50.811|Right testicular pain
Testicular pain, left|N50.812|Left testicular pain
Torsion of testis|N44.00|Torsion of testis, unspecified
Male infertility|N46.9|Male infertility, unspecified
Phimosis|N47.1|=
Balanitis|N48.1|=
Peyronie disease|N48.6|Induration penis plastica|||curvature
Hematospermia|R36.1|=|||blood-in-semen
Urethral discharge|R36.9|Urethral discharge, unspecified
Undescended testicle|Q53.9|Undescended testicle, unspecified|||cryptorchidism
Hypospadias|Q54.9|Hypospadias, unspecified
Gynecomastia|N62|Hypertrophy of breast|||breast-enlargement male
Breast lump|N63.0|Unspecified lump in unspecified breast|||mass
Breast lump, right|N63.10|Unspecified lump in the right breast, unspecified quadrant|||mass
Breast lump, left|N63.20|Unspecified lump in the left breast, unspecified quadrant|||mass
Breast pain|N64.4|Mastodynia|||mastodynia mastalgia
Nipple discharge|N64.52|=
Mastitis|N61.0|Mastitis without abscess|||breast-infection
Breast abscess|N61.1|Abscess of the breast and nipple
Fibrocystic breast disease|N60.19|Diffuse cystic mastopathy of unspecified breast
Fibrocystic breast disease, right|N60.11|Diffuse cystic mastopathy of right breast
Fibrocystic breast disease, left|N60.12|Diffuse cystic mastopathy of left breast
Abnormal mammogram|R92.8|Other abnormal and inconclusive findings on diagnostic imaging of breast
Breast microcalcification on mammogram|R92.0|Mammographic microcalcification found on diagnostic imaging of breast
Inconclusive mammogram|R92.2|=
Dense breasts on mammogram|R92.30|Dense breasts, unspecified
Acute vaginitis|N76.0|=|||bv
Vaginal candidiasis|B37.31|Acute candidiasis of vulva and vagina|72934000|Candidiasis of vagina|yeast-infection
Trichomonal vaginitis|A59.01|Trichomonal vulvovaginitis|||trich std sti
Subacute and chronic vaginitis|N76.1|=
Vaginal discharge|N89.8|Other specified noninflammatory disorders of vagina
Postmenopausal atrophic vaginitis|N95.2|=|||vaginal-dryness gsm
Vulvar itching|L29.2|Pruritus vulvae|||pruritus
Bartholin gland cyst|N75.0|Cyst of Bartholin's gland
Bartholin gland abscess|N75.1|Abscess of Bartholin's gland
Lichen sclerosus of vulva|N90.4|Leukoplakia of vulva|||leukoplakia
Acute pelvic inflammatory disease|N73.0|Acute parametritis and pelvic cellulitis|||parametritis pid
Pelvic inflammatory disease|N73.9|Female pelvic inflammatory disease, unspecified|||pid
Cervicitis|N72|Inflammatory disease of cervix uteri
Menorrhagia|N92.0|Excessive and frequent menstruation with regular cycle|386692008|=|heavy-periods heavy-menstrual-bleeding
Irregular heavy menstruation|N92.1|Excessive and frequent menstruation with irregular cycle|||metrorrhagia
Irregular menstruation|N92.6|Irregular menstruation, unspecified|||irregular-periods
Abnormal uterine bleeding|N93.9|Abnormal uterine and vaginal bleeding, unspecified|||aub dub vaginal-bleeding
Dysfunctional uterine bleeding|N93.8|Other specified abnormal uterine and vaginal bleeding|||aub dub
Postmenopausal bleeding|N95.0|=|||pmb
Postcoital bleeding|N93.0|Postcoital and contact bleeding
Amenorrhea|N91.2|Amenorrhea, unspecified|||no-periods missed
Secondary amenorrhea|N91.1|=
Oligomenorrhea|N91.5|Oligomenorrhea, unspecified|||infrequent-periods
Dysmenorrhea|N94.6|Dysmenorrhea, unspecified|||painful-periods cramps
Premenstrual syndrome|N94.3|Premenstrual tension syndrome|||pms
Premenstrual dysphoric disorder|F32.81|=|||pmdd
Dyspareunia|N94.10|Unspecified dyspareunia|||painful-intercourse
Vulvodynia|N94.819|Vulvodynia, unspecified
Ovarian cyst|N83.209|Unspecified ovarian cyst, unspecified side
Ovarian cyst, right|N83.201|Unspecified ovarian cyst, right side
Ovarian cyst, left|N83.202|Unspecified ovarian cyst, left side
Endometriosis|N80.9|Endometriosis, unspecified|129103003|=
Uterine leiomyoma|D25.9|Leiomyoma of uterus, unspecified|95315005|=|fibroids
Endometrial polyp|N84.0|Polyp of corpus uteri|||uterine-polyp
Cervical polyp|N84.1|Polyp of cervix uteri
Endometrial hyperplasia|N85.00|Endometrial hyperplasia, unspecified
Uterovaginal prolapse|N81.4|Uterovaginal prolapse, unspecified|||uterine
Cystocele|N81.10|Cystocele, unspecified|||bladder-prolapse
Rectocele|N81.6|=
Pelvic organ prolapse|N81.9|Female genital prolapse, unspecified
Menopausal symptoms|N95.1|Menopausal and female climacteric states|||hot-flashes menopause perimenopause
Menopausal disorder|N95.9|Unspecified menopausal and perimenopausal disorder|||perimenopausal
Female infertility|N97.9|Female infertility, unspecified
ASC-US Pap smear|R87.610|Atypical squamous cells of undetermined significance on cytologic smear of cervix (ASC-US)|||abnormal-pap atypical
LGSIL Pap smear|R87.612|Low grade squamous intraepithelial lesion on cytologic smear of cervix (LGSIL)|||abnormal-pap low-grade
HGSIL Pap smear|R87.613|High grade squamous intraepithelial lesion on cytologic smear of cervix (HGSIL)|||abnormal-pap high-grade
ASC-H Pap smear|R87.611|Atypical squamous cells cannot exclude high grade squamous intraepithelial lesion on cytologic smear of cervix (ASC-H)|||abnormal-pap
Abnormal Pap smear|R87.619|Unspecified abnormal cytological findings in specimens from cervix uteri
High-risk HPV, cervical|R87.810|Cervical high risk human papillomavirus (HPV) DNA test positive|||abnormal-pap
Mild cervical dysplasia|N87.0|=|||cin-1
Moderate cervical dysplasia|N87.1|=|||cin-2
Cervical dysplasia|N87.9|Dysplasia of cervix uteri, unspecified
Pelvic pain in female|||||pelvic-pain
`
