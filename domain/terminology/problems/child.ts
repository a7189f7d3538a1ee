/** Newborns, children, and what one is born with. Columns and sources: ../problems.ts. */
export const child = `
Well child check|Z00.129|Encounter for routine child health examination without abnormal findings|||well-child-visit wcc checkup physical
Well child check with abnormal findings|Z00.121|Encounter for routine child health examination with abnormal findings|||well-child-visit wcc checkup physical
Newborn check, under 8 days old|Z00.110|Health examination for newborn under 8 days old|||well-baby
Newborn check, 8 to 28 days old|Z00.111|Health examination for newborn 8 to 28 days old|||well-baby weight-check
Examination for rapid growth in childhood|Z00.2|Encounter for examination for period of rapid growth in childhood
Examination for adolescent development|Z00.3|Encounter for examination for adolescent development state|||puberty
Neonatal jaundice|P59.9|Neonatal jaundice, unspecified|||newborn bilirubin
Neonatal jaundice of prematurity|P59.0|Neonatal jaundice associated with preterm delivery|||newborn
Newborn feeding problem|P92.9|Feeding problem of newborn, unspecified
Newborn difficulty feeding at breast|P92.5|Neonatal difficulty in feeding at breast|||breastfeeding latch
Newborn spitting up|P92.1|Regurgitation and rumination of newborn|||regurgitation-rumination-reflux
Newborn failure to thrive|P92.6|Failure to thrive in newborn|||slow-weight-gain
Slow feeding of newborn|P92.2|=
Newborn esophageal reflux|P78.83|=|||ger
Preterm newborn|P07.30|Preterm newborn, unspecified weeks of gestation|||preemie premature-baby
Low birth weight newborn|P07.10|Other low birth weight newborn, unspecified weight|||lbw
Heavy for gestational age newborn|P08.1|Other heavy for gestational age newborn|||lga
Small for gestational age newborn|P05.10|Newborn small for gestational age, unspecified weight|||sga
Umbilical granuloma|P83.81|=
Omphalitis|P38.9|Omphalitis without hemorrhage
Neonatal conjunctivitis|P39.1|Neonatal conjunctivitis and dacryocystitis|||newborn eye-discharge
Neonatal candidiasis|P37.5|=|||thrush newborn
Neonatal hypoglycemia|P70.4|Other neonatal hypoglycemia|||newborn
Transient tachypnea of newborn|P22.1|=|||ttn
Neonatal withdrawal from maternal drugs|P96.1|Neonatal withdrawal symptoms from maternal use of drugs of addiction|||nas
Cephalohematoma due to birth injury|P12.0|Cephalhematoma due to birth injury
Clavicle fracture due to birth injury|P13.4|Fracture of clavicle due to birth injury
Erb paralysis due to birth injury|P14.0|Erb's paralysis due to birth injury
Abnormal newborn hearing screen|P09.6|Abnormal findings on neonatal screening for neonatal hearing loss
Abnormal newborn screen|P09.9|Abnormal findings on neonatal screening, unspecified
Single liveborn, hospital, vaginal delivery|Z38.00|Single liveborn infant, delivered vaginally|||newborn
Single liveborn, hospital, cesarean delivery|Z38.01|Single liveborn infant, delivered by cesarean|||newborn c-section
Picky eating|R63.39|Other feeding difficulties
Tongue tie|Q38.1|Ankyloglossia|||ankyloglossia
Ventricular septal defect|Q21.0|=|||vsd
Tetralogy of Fallot|Q21.3|=
Patent ductus arteriosus|Q25.0|=|||pda
Bicuspid aortic valve|Q23.81|=|||congenital bav
Congenital heart disease|Q24.9|Congenital malformation of heart, unspecified|||chd
Hip dysplasia, congenital|Q65.89|Other specified congenital deformities of hip|||ddh
Clubfoot|Q66.89|Other specified congenital deformities of feet
Metatarsus adductus, congenital, right|Q66.221|Congenital metatarsus adductus, right foot
Metatarsus adductus, congenital, left|Q66.222|Congenital metatarsus adductus, left foot
Knock knee, right|M21.061|Valgus deformity, not elsewhere classified, right knee|||genu-valgum
Knock knee, left|M21.062|Valgus deformity, not elsewhere classified, left knee|||genu-valgum
Bowleg, right|M21.161|Varus deformity, not elsewhere classified, right knee|||genu-varum
Bowleg, left|M21.162|Varus deformity, not elsewhere classified, left knee|||genu-varum
Plagiocephaly|Q67.3|=|||flat-head
Congenital torticollis|Q68.0|Congenital deformity of sternocleidomastoid muscle|||sternomastoid
Birthmark|Q82.5|Congenital non-neoplastic nevus|||congenital-nevus
Down syndrome|Q90.9|Down syndrome, unspecified|||trisomy-21
Turner syndrome|Q96.9|Turner's syndrome, unspecified
Fragile X syndrome|Q99.2|Fragile X chromosome
Fetal alcohol syndrome|Q86.0|Fetal alcohol syndrome (dysmorphic)|||fas
Cleft lip|Q36.9|Cleft lip, unilateral
Cleft palate|Q35.9|Cleft palate, unspecified
Cleft lip and palate|Q37.9|Unspecified cleft palate with unilateral cleft lip
Congenital hydronephrosis|Q62.0|=
Vesicoureteral reflux|N13.70|Vesicoureteral-reflux, unspecified|||vur
Pyloric stenosis, congenital hypertrophic|Q40.0|Congenital hypertrophic pyloric stenosis
Hirschsprung disease|Q43.1|Hirschsprung's disease
Polydactyly|Q69.9|Polydactyly, unspecified|||extra-digit
Syndactyly|Q70.9|Syndactyly, unspecified|||webbed
Pectus excavatum|Q67.6|=
Pectus carinatum|Q67.7|=
Congenital malformation|Q89.9|Congenital malformation, unspecified
Hidden penis|Q55.64|=|||buried
Penile adhesions|N47.5|Adhesions of prepuce and glans penis
Labial adhesions|Q52.5|Fusion of labia|||fusion
Circumcision, routine|Z41.2|Encounter for routine and ritual male circumcision|||newborn
Kawasaki disease|M30.3|Mucocutaneous lymph node syndrome [Kawasaki]
Henoch-Schonlein purpura|D69.0|Allergic purpura|||iga-vasculitis hsp
Toxic synovitis|M67.30|Transient synovitis, unspecified site|||transient hip
Legg-Calve-Perthes disease|M91.10|Juvenile osteochondrosis of head of femur [Legg-Calve-Perthes], unspecified leg|||hip
Slipped capital femoral epiphysis, right|M93.001|Unspecified slipped upper femoral epiphysis (nontraumatic), right hip|||scfe hip
Slipped capital femoral epiphysis, left|M93.002|Unspecified slipped upper femoral epiphysis (nontraumatic), left hip|||scfe hip
Apnea|R06.81|Apnea, not elsewhere classified
Breath holding spell|R06.89|Other abnormalities of breathing
Lead exposure|Z77.011|Contact with and (suspected) exposure to lead
Elevated blood lead level|R78.71|Abnormal lead level in blood
Lead poisoning, accidental, initial encounter|T56.0X1A|Toxic effect of lead and its compounds, accidental (unintentional), initial encounter
Feeding disorder of infancy or early childhood|F98.29|Other feeding disorders of infancy and early childhood
Pica of infancy and childhood|F98.3|=
Thumb sucking|F98.8|Other specified behavioral and emotional disorders with onset usually occurring in childhood and adolescence
Parent-child conflict|Z62.820|Parent-biological child conflict
School failure|Z55.3|Underachievement in school|||underachievement
Immunization not given, caregiver refusal|Z28.82|Immunization not carried out because of caregiver refusal|||vaccine-refusal
Underimmunized|Z28.39|Other underimmunization status|||behind-on-shots missing-vaccines
Unvaccinated for COVID-19|Z28.310|=
Immunization not given, patient refusal|Z28.21|Immunization not carried out because of patient refusal|||vaccine-refusal declined
`
