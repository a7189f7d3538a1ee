/** Infections that are not of one organ, and exposure to them. Columns and sources: ../problems.ts. */
export const infections = `
Viral infection|B34.9|Viral infection, unspecified|||viral-syndrome
Infectious mononucleosis|B27.90|Infectious mononucleosis, unspecified without complication|||mono ebv
Mononucleosis due to Epstein-Barr virus|B27.00|Gammaherpesviral mononucleosis without complication|||mono ebv
Hand, foot and mouth disease|B08.4|Enteroviral vesicular stomatitis with exanthem|||hfmd coxsackie
Herpangina|B08.5|Enteroviral vesicular pharyngitis
Herpetic gingivostomatitis|B00.2|Herpesviral gingivostomatitis and pharyngotonsillitis|||hsv
Viral exanthem|B09|Unspecified viral infection characterized by skin and mucous membrane lesions|||rash
Roseola|B08.20|Exanthema subitum [sixth disease], unspecified|||sixth-disease
Fifth disease|B08.3|Erythema infectiosum [fifth disease]|||erythema-infectiosum parvovirus slapped-cheek
Chickenpox|B01.9|Varicella without complication|||varicella
Measles|B05.9|Measles without complication|||rubeola
Rubella|B06.9|Rubella without complication|||german-measles
Mumps|B26.9|Mumps without complication
Whooping cough|A37.90|Whooping cough, unspecified species without pneumonia|||pertussis
Scarlet fever|A38.9|Scarlet fever, uncomplicated|||strep
Group A streptococcal infection|B95.0|Streptococcus, group A, as the cause of diseases classified elsewhere|||strep gas
Group B streptococcal infection|B95.1|Streptococcus, group B, as the cause of diseases classified elsewhere|||gbs strep
Methicillin susceptible staphylococcal infection|A49.01|Methicillin susceptible Staphylococcus aureus infection, unspecified site|||mssa staph
Methicillin resistant staphylococcal infection|A49.02|Methicillin resistant Staphylococcus aureus infection, unspecified site|||mrsa staph
Bacterial infection|A49.9|Bacterial infection, unspecified
Sepsis|A41.9|Sepsis, unspecified organism
Severe sepsis without septic shock|R65.20|=
Bacteremia|R78.81|=
Chlamydia infection of genitourinary tract|A56.2|Chlamydial infection of genitourinary tract, unspecified|||std sti
Chlamydia infection|A74.9|Chlamydial infection, unspecified|||std sti
Gonorrhea|A54.9|Gonococcal infection, unspecified|||std sti
Syphilis|A53.9|Syphilis, unspecified|||std sti
Primary genital syphilis|A51.0|=|||chancre std sti
Latent syphilis|A53.0|Latent syphilis, unspecified as early or late|||std sti
Trichomoniasis|A59.9|Trichomoniasis, unspecified|||std sti
Sexually transmitted infection|A64|Unspecified sexually transmitted disease|||std sti
Human papillomavirus infection|B97.7|Papillomavirus as the cause of diseases classified elsewhere|||hpv
HIV disease|B20|Human immunodeficiency virus [HIV] disease|86406008|Human immunodeficiency virus infection|aids
Asymptomatic HIV infection|Z21|Asymptomatic human immunodeficiency virus [HIV] infection status|||hiv-positive
Thrush|B37.0|Candidal stomatitis|||oral-candidiasis yeast
Candidiasis|B37.9|Candidiasis, unspecified|||yeast-infection
Candidal esophagitis|B37.81|=
Candidal balanitis|B37.42|=|||yeast
Fungal infection|B49|Unspecified mycosis|||mycosis
Coccidioidomycosis|B38.9|Coccidioidomycosis, unspecified|||valley-fever
Histoplasmosis|B39.9|Histoplasmosis, unspecified
Lyme disease|A69.20|Lyme disease, unspecified|||tick
Lyme arthritis|A69.23|Arthritis due to Lyme disease
Rocky Mountain spotted fever|A77.0|Spotted fever due to Rickettsia rickettsii|||rmsf tick
Ehrlichiosis|A77.40|Ehrlichiosis, unspecified|||tick
Cat-scratch disease|A28.1|=|||bartonella
Salmonella enteritis|A02.0|=|||food-poisoning
Campylobacter enteritis|A04.5|=
Food poisoning|A05.9|Bacterial foodborne intoxication, unspecified|||foodborne
Giardiasis|A07.1|Giardiasis [lambliasis]|||giardia
Norovirus gastroenteritis|A08.11|Acute gastroenteropathy due to Norwalk agent
Rotavirus enteritis|A08.0|Rotaviral enteritis
Cytomegalovirus disease|B25.9|Cytomegaloviral disease, unspecified|||cmv
Malaria|B54|Unspecified malaria
Dengue fever|A90|Dengue fever [classical dengue]
Toxoplasmosis|B58.9|Toxoplasmosis, unspecified
Infection|B99.9|Unspecified infectious disease
Anogenital herpes|A60.9|Anogenital herpesviral infection, unspecified|||hsv genital
Viral meningitis|A87.9|Viral meningitis, unspecified
Meningitis|G03.9|Meningitis, unspecified
Panniculitis|M79.3|Panniculitis, unspecified
MRSA carrier|Z22.322|Carrier or suspected carrier of Methicillin resistant Staphylococcus aureus|||colonization staph
Group B strep carrier|Z22.330|Carrier of Group B streptococcus|||gbs
Exposure to tuberculosis|Z20.1|Contact with and (suspected) exposure to tuberculosis|||tb contact
Exposure to sexually transmitted infection|Z20.2|Contact with and (suspected) exposure to infections with a predominantly sexual mode of transmission|||std sti contact
Exposure to HIV|Z20.6|Contact with and (suspected) exposure to human immunodeficiency virus [HIV]
Exposure to rabies|Z20.3|Contact with and (suspected) exposure to rabies|||animal-bite
Exposure to bacterial disease|Z20.818|Contact with and (suspected) exposure to other bacterial communicable diseases|||strep
Exposure to viral disease|Z20.828|Contact with and (suspected) exposure to other viral communicable diseases|||flu
Exposure to viral hepatitis|Z20.5|Contact with and (suspected) exposure to viral hepatitis
Exposure to lice or scabies|Z20.7|Contact with and (suspected) exposure to pediculosis, acariasis and other infestations|||infestation
Exposure to communicable disease|Z20.9|Contact with and (suspected) exposure to unspecified communicable disease
`
