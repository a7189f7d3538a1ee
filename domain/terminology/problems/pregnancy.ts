/** Pregnancy, birth, contraception. Columns and sources: ../problems.ts. */
export const pregnancy = `
Pregnancy|Z33.1|Pregnant state, incidental|77386006|=
Supervision of normal pregnancy|Z34.90|Encounter for supervision of normal pregnancy, unspecified, unspecified trimester|||prenatal-care ob
Supervision of normal first pregnancy|Z34.00|Encounter for supervision of normal first pregnancy, unspecified trimester|||prenatal-care ob
Supervision of normal first pregnancy, first trimester|Z34.01|Encounter for supervision of normal first pregnancy, first trimester|||prenatal-care ob
Supervision of normal first pregnancy, second trimester|Z34.02|Encounter for supervision of normal first pregnancy, second trimester|||prenatal-care ob
Supervision of normal first pregnancy, third trimester|Z34.03|Encounter for supervision of normal first pregnancy, third trimester|||prenatal-care ob
Supervision of later normal pregnancy|Z34.80|Encounter for supervision of other normal pregnancy, unspecified trimester|||prenatal-care ob
Supervision of later normal pregnancy, first trimester|Z34.81|Encounter for supervision of other normal pregnancy, first trimester|||prenatal-care ob
Supervision of later normal pregnancy, second trimester|Z34.82|Encounter for supervision of other normal pregnancy, second trimester|||prenatal-care ob
Supervision of later normal pregnancy, third trimester|Z34.83|Encounter for supervision of other normal pregnancy, third trimester|||prenatal-care ob
Supervision of high-risk pregnancy|O09.90|Supervision of high risk pregnancy, unspecified, unspecified trimester|||prenatal-care ob
Supervision of high-risk pregnancy, first trimester|O09.91|Supervision of high risk pregnancy, unspecified, first trimester|||prenatal-care ob
Supervision of high-risk pregnancy, second trimester|O09.92|Supervision of high risk pregnancy, unspecified, second trimester|||prenatal-care ob
Supervision of high-risk pregnancy, third trimester|O09.93|Supervision of high risk pregnancy, unspecified, third trimester|||prenatal-care ob
Supervision of pregnancy at advanced maternal age, multigravida|O09.529|Supervision of elderly multigravida, unspecified trimester|||ama elderly
Supervision of pregnancy at advanced maternal age, first pregnancy|O09.519|Supervision of elderly primigravida, unspecified trimester|||ama elderly
Positive pregnancy test|Z32.01|Encounter for pregnancy test, result positive
Negative pregnancy test|Z32.02|Encounter for pregnancy test, result negative
Pregnancy test, result unknown|Z32.00|Encounter for pregnancy test, result unknown
Nausea and vomiting of pregnancy, mild hyperemesis|O21.0|Mild hyperemesis gravidarum|||morning-sickness
Vomiting of pregnancy|O21.9|Vomiting of pregnancy, unspecified|||morning-sickness
Gestational diabetes mellitus|O24.410|Gestational diabetes mellitus in pregnancy, diet controlled|11687002|=|gdm
Gestational diabetes, insulin controlled|O24.414|Gestational diabetes mellitus in pregnancy, insulin controlled|||gdm
Gestational diabetes in pregnancy|O24.419|Gestational diabetes mellitus in pregnancy, unspecified control|||gdm
Gestational diabetes in the puerperium, diet controlled|O24.430|Gestational diabetes mellitus in the puerperium, diet controlled|||gdm postpartum
History of gestational diabetes|Z86.32|Personal history of gestational diabetes|||gdm
Gestational hypertension|O13.9|Gestational [pregnancy-induced] hypertension without significant proteinuria, unspecified trimester|||pih
Chronic hypertension in pregnancy|O10.919|Unspecified pre-existing hypertension complicating pregnancy, unspecified trimester
Preeclampsia|O14.90|Unspecified pre-eclampsia, unspecified trimester|||toxemia
Maternal hypertension|O16.9|Unspecified maternal hypertension, unspecified trimester
Threatened miscarriage|O20.0|Threatened abortion|||abortion bleeding
Bleeding in early pregnancy|O20.9|Hemorrhage in early pregnancy, unspecified
Miscarriage|O03.9|Complete or unspecified spontaneous abortion without complication|||spontaneous-abortion
Missed abortion|O02.1|=|||miscarriage
Recurrent pregnancy loss|N96|=|||miscarriage
Ectopic pregnancy|O00.90|Unspecified ectopic pregnancy without intrauterine pregnancy
Urinary tract infection in pregnancy|O23.40|Unspecified infection of urinary tract in pregnancy, unspecified trimester|||uti
Anemia in pregnancy|O99.019|Anemia complicating pregnancy, unspecified trimester
Obesity in pregnancy|O99.210|Obesity complicating pregnancy, unspecified trimester
Smoking in pregnancy|O99.330|Smoking (tobacco) complicating pregnancy, unspecified trimester|||tobacco
Post-term pregnancy|O48.0|=
Twin pregnancy|O30.009|Twin pregnancy, unspecified number of placenta and unspecified number of amniotic sacs, unspecified trimester
Pregnancy with scar from previous cesarean|O34.219|Maternal care for unspecified type scar from previous cesarean delivery|||vbac c-section
Normal delivery|O80|Encounter for full-term uncomplicated delivery|||childbirth vaginal
Cesarean delivery without indication|O82|Encounter for cesarean delivery without indication|||c-section
Single live birth|Z37.0|=
Postpartum follow-up, routine|Z39.2|Encounter for routine postpartum follow-up|||6-week
Care of lactating mother|Z39.1|Encounter for care and examination of lactating mother|||breastfeeding
Lactation disorder|O92.79|Other disorders of lactation|||breastfeeding
Postpartum mastitis|O91.22|Nonpurulent mastitis associated with the puerperium|||breastfeeding
Elective termination of pregnancy|Z33.2|Encounter for elective termination of pregnancy|||abortion
Weeks of gestation not specified|Z3A.00|Weeks of gestation of pregnancy not specified
Birth control pill, start|Z30.011|Encounter for initial prescription of contraceptive pills|||contraception ocp
Birth control pill, follow-up|Z30.41|Encounter for surveillance of contraceptive pills|||contraception ocp
Injectable contraceptive, start|Z30.013|Encounter for initial prescription of injectable contraceptive|||depo birth-control
Injectable contraceptive, follow-up|Z30.42|Encounter for surveillance of injectable contraceptive|||depo birth-control
IUD insertion|Z30.430|Encounter for insertion of intrauterine contraceptive device|||contraception birth-control
IUD removal|Z30.432|Encounter for removal of intrauterine contraceptive device|||contraception birth-control
IUD check|Z30.431|Encounter for routine checking of intrauterine contraceptive device|||contraception birth-control
IUD removal and reinsertion|Z30.433|Encounter for removal and reinsertion of intrauterine contraceptive device|||contraception
Contraceptive implant, start|Z30.017|Encounter for initial prescription of implantable subdermal contraceptive|||nexplanon birth-control
Contraceptive implant, follow-up or removal|Z30.46|Encounter for surveillance of implantable subdermal contraceptive|||nexplanon birth-control
Contraceptive patch, start|Z30.016|Encounter for initial prescription of transdermal patch hormonal contraceptive device|||birth-control
Vaginal ring contraceptive, start|Z30.015|Encounter for initial prescription of vaginal ring hormonal contraceptive|||nuvaring birth-control
Emergency contraception|Z30.012|Encounter for prescription of emergency contraception|||plan-b
Sterilization|Z30.2|Encounter for sterilization|||vasectomy tubal
Contraception counseling|Z30.09|Encounter for other general counseling and advice on contraception|||birth-control family-planning
Contraceptive management|Z30.9|Encounter for contraceptive management, unspecified|||birth-control
Preconception counseling|Z31.69|Encounter for other general counseling and advice on procreation
Fertility testing|Z31.41|Encounter for fertility testing
IUD in place|Z97.5|Presence of (intrauterine) contraceptive device|||contraceptive
Tubal ligation status|Z98.51|=|||tubes-tied
Vasectomy status|Z98.52|=
`
