/** Eyes and ears. Columns and sources: ../problems.ts. */
export const eyeEar = `
Acute otitis media|H66.90|Otitis media, unspecified, unspecified ear|3110003|=|ear-infection aom otitis-media
Otitis media, right|H66.91|Otitis media, unspecified, right ear|||ear-infection aom
Otitis media, left|H66.92|Otitis media, unspecified, left ear|||ear-infection aom
Otitis media, both sides|H66.93|Otitis media, unspecified, bilateral|||ear-infection aom bilateral
Acute suppurative otitis media, right|H66.001|Acute suppurative otitis media without spontaneous rupture of ear drum, right ear|||ear-infection aom
Acute suppurative otitis media, left|H66.002|Acute suppurative otitis media without spontaneous rupture of ear drum, left ear|||ear-infection aom
Acute suppurative otitis media, both sides|H66.003|Acute suppurative otitis media without spontaneous rupture of ear drum, bilateral|||ear-infection aom bilateral
Otitis media with effusion|H65.90|Unspecified nonsuppurative otitis media, unspecified ear|||ome fluid-in-ear
Otitis media with effusion, right|H65.91|Unspecified nonsuppurative otitis media, right ear|||ome fluid-in-ear serous
Otitis media with effusion, left|H65.92|Unspecified nonsuppurative otitis media, left ear|||ome fluid-in-ear serous
Otitis media with effusion, both sides|H65.93|Unspecified nonsuppurative otitis media, bilateral|||ome fluid-in-ear serous bilateral
Chronic serous otitis media|H65.20|Chronic serous otitis media, unspecified ear
Otitis externa|H60.90|Unspecified otitis externa, unspecified ear|3135009|=|swimmers-ear swimmer's-ear
Otitis externa, right|H60.91|Unspecified otitis externa, right ear|||swimmers-ear
Otitis externa, left|H60.92|Unspecified otitis externa, left ear|||swimmers-ear
Otitis externa, both sides|H60.93|Unspecified otitis externa, bilateral|||swimmers-ear bilateral
Swimmer's ear, right|H60.331|Swimmer's ear, right ear|||otitis-externa swimmers-ear
Swimmer's ear, left|H60.332|Swimmer's ear, left ear|||otitis-externa swimmers-ear
Swimmer's ear, both sides|H60.333|Swimmer's ear, bilateral|||otitis-externa swimmers-ear bilateral
Impacted cerumen|H61.20|Impacted cerumen, unspecified ear|||ear-wax earwax
Impacted cerumen, right|H61.21|Impacted cerumen, right ear|||ear-wax earwax
Impacted cerumen, left|H61.22|Impacted cerumen, left ear|||ear-wax earwax
Impacted cerumen, both sides|H61.23|Impacted cerumen, bilateral|||ear-wax earwax bilateral
Ear pain|H92.09|Otalgia, unspecified ear|||otalgia earache
Ear pain, right|H92.01|Otalgia, right ear|||otalgia earache
Ear pain, left|H92.02|Otalgia, left ear|||otalgia earache
Ear pain, both sides|H92.03|Otalgia, bilateral|||otalgia earache bilateral
Ear drainage|H92.10|Otorrhea, unspecified ear|||otorrhea
Perforated eardrum|H72.90|Unspecified perforation of tympanic membrane, unspecified ear|||tympanic-membrane
Eustachian tube dysfunction, other|H69.80|Other specified disorders of Eustachian tube, unspecified ear|||etd
Eustachian tube disorder|H69.90|Unspecified Eustachian tube disorder, unspecified ear|||etd dysfunction
Hearing loss|H91.90|Unspecified hearing loss, unspecified ear
Hearing loss, right|H91.91|Unspecified hearing loss, right ear
Hearing loss, left|H91.92|Unspecified hearing loss, left ear
Hearing loss, both sides|H91.93|Unspecified hearing loss, bilateral|||bilateral
Sensorineural hearing loss|H90.5|Unspecified sensorineural hearing loss|60700002|=
Sensorineural hearing loss, bilateral|H90.3|=
Conductive hearing loss|H90.2|Conductive hearing loss, unspecified
Age-related hearing loss|H91.10|Presbycusis, unspecified ear|||presbycusis
Tinnitus|H93.19|Tinnitus, unspecified ear|60862001|=|ringing-ears
Tinnitus, right|H93.11|Tinnitus, right ear|||ringing-ears
Tinnitus, left|H93.12|Tinnitus, left ear|||ringing-ears
Tinnitus, both sides|H93.13|Tinnitus, bilateral|||ringing-ears bilateral
Cholesteatoma|H71.90|Unspecified cholesteatoma, unspecified ear
Mastoiditis|H70.90|Unspecified mastoiditis, unspecified ear
Abnormal hearing test|R94.120|Abnormal auditory function study|||auditory failed
Acute conjunctivitis|H10.30|Unspecified acute conjunctivitis, unspecified eye|||pink-eye pinkeye
Acute conjunctivitis, right|H10.31|Unspecified acute conjunctivitis, right eye|||pink-eye pinkeye
Acute conjunctivitis, left|H10.32|Unspecified acute conjunctivitis, left eye|||pink-eye pinkeye
Acute conjunctivitis, both sides|H10.33|Unspecified acute conjunctivitis, bilateral|||pink-eye pinkeye bilateral
Conjunctivitis|H10.9|Unspecified conjunctivitis|||pink-eye pinkeye
Allergic conjunctivitis, both eyes|H10.13|Acute atopic conjunctivitis, bilateral|||itchy
Allergic conjunctivitis|H10.10|Acute atopic conjunctivitis, unspecified eye|||itchy
Viral conjunctivitis|B30.9|Viral conjunctivitis, unspecified|||pink-eye pinkeye
Stye|H00.019|Hordeolum externum unspecified eye, unspecified eyelid|||hordeolum
Chalazion|H00.19|Chalazion unspecified eye, unspecified eyelid
Blepharitis|H01.009|Unspecified blepharitis unspecified eye, unspecified eyelid
Dry eye syndrome|H04.129|Dry eye syndrome of unspecified lacrimal gland
Dry eye syndrome, both eyes|H04.123|Dry eye syndrome of bilateral lacrimal glands
Tear duct obstruction|H04.559|Acquired stenosis of unspecified nasolacrimal duct|||dacryostenosis
Subconjunctival hemorrhage|H11.30|Conjunctival hemorrhage, unspecified eye|||red-eye
Pterygium|H11.009|Unspecified pterygium of unspecified eye
Eye pain|H57.10|Ocular pain, unspecified eye
Keratitis|H16.9|Unspecified keratitis
Corneal ulcer|H16.009|Unspecified corneal ulcer, unspecified eye
Corneal abrasion, right, initial encounter|S05.01XA|Injury of conjunctiva and corneal abrasion without foreign body, right eye, initial encounter|||scratched-eye
Corneal abrasion, left, initial encounter|S05.02XA|Injury of conjunctiva and corneal abrasion without foreign body, left eye, initial encounter|||scratched-eye
Foreign body in eye, right, initial encounter|T15.91XA|Foreign body on external eye, part unspecified, right eye, initial encounter
Foreign body in eye, left, initial encounter|T15.92XA|Foreign body on external eye, part unspecified, left eye, initial encounter
Iritis|H20.9|Unspecified iridocyclitis|||uveitis iridocyclitis
Blurred vision|H53.8|Other visual disturbances
Visual disturbance|H53.9|Unspecified visual disturbance|||vision-change
Vision loss|H54.7|Unspecified visual loss|||visual-impairment
Double vision|H53.2|Diplopia|||diplopia
Floaters|H43.399|Other vitreous opacities, unspecified eye|||vitreous-opacities
Posterior vitreous detachment|H43.819|Vitreous degeneration, unspecified eye|||floaters pvd
Retinal detachment|H33.20|Serous retinal detachment, unspecified eye
Retinal disorder|H35.9|Unspecified retinal disorder
Retinopathy|H35.00|Unspecified background retinopathy
Hypertensive retinopathy|H35.039|Hypertensive retinopathy, unspecified eye
Retinal vascular occlusion|H34.9|Unspecified retinal vascular occlusion
Glaucoma|H40.9|Unspecified glaucoma|23986001|=
Primary open-angle glaucoma|H40.1190|Primary open-angle glaucoma, unspecified eye, stage unspecified|||poag
Glaucoma suspect|H40.009|Preglaucoma, unspecified, unspecified eye
Ocular hypertension|H40.059|Ocular hypertension, unspecified eye
Cataract|H26.9|Unspecified cataract|193570009|=
Age-related cataract|H25.9|Unspecified age-related cataract
Age-related nuclear cataract, both eyes|H25.13|Age-related nuclear cataract, bilateral
Age-related macular degeneration|H35.30|Unspecified macular degeneration|267718000|=|amd armd
Myopia, both eyes|H52.13|Myopia, bilateral|||nearsighted
Hyperopia, both eyes|H52.03|Hypermetropia, bilateral|||farsighted
Astigmatism|H52.209|Unspecified astigmatism, unspecified eye
Presbyopia|H52.4|=
Refractive error|H52.7|Unspecified disorder of refraction
Strabismus|H50.9|Unspecified strabismus|||crossed-eyes
Amblyopia|H53.009|Unspecified amblyopia, unspecified eye|||lazy-eye
Nystagmus|H55.00|Unspecified nystagmus
Drooping eyelid|H02.409|Unspecified ptosis of unspecified eyelid|||ptosis
Papilledema|H47.10|Unspecified papilledema
Optic neuritis|H46.9|Unspecified optic neuritis
Keratoconus|H18.609|Keratoconus, unspecified, unspecified eye
Legal blindness|H54.8|Legal blindness, as defined in USA
`
