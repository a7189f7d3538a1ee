/** Injuries, burns, bites, poisoning and adverse effects, mostly at the first visit for them. Columns and sources: ../problems.ts. */
export const injuries = `
Ankle sprain, right, initial encounter|S93.401A|Sprain of unspecified ligament of right ankle, initial encounter|||twisted-ankle sprained
Ankle sprain, left, initial encounter|S93.402A|Sprain of unspecified ligament of left ankle, initial encounter|||twisted-ankle sprained
Ankle sprain, right, follow-up|S93.401D|Sprain of unspecified ligament of right ankle, subsequent encounter|||twisted-ankle sprained
Ankle sprain, left, follow-up|S93.402D|Sprain of unspecified ligament of left ankle, subsequent encounter|||twisted-ankle sprained
Ankle sprain, initial encounter|S93.409A|Sprain of unspecified ligament of unspecified ankle, initial encounter|||twisted-ankle sprained
Foot sprain, right, initial encounter|S93.601A|Unspecified sprain of right foot, initial encounter|||sprained
Foot sprain, left, initial encounter|S93.602A|Unspecified sprain of left foot, initial encounter|||sprained
Knee sprain, right, initial encounter|S83.91XA|Sprain of unspecified site of right knee, initial encounter|||sprained
Knee sprain, left, initial encounter|S83.92XA|Sprain of unspecified site of left knee, initial encounter|||sprained
Medial collateral ligament sprain of knee, right, initial encounter|S83.411A|Sprain of medial collateral ligament of right knee, initial encounter|||mcl sprained
Medial collateral ligament sprain of knee, left, initial encounter|S83.412A|Sprain of medial collateral ligament of left knee, initial encounter|||mcl sprained
Anterior cruciate ligament sprain of knee, right, initial encounter|S83.511A|Sprain of anterior cruciate ligament of right knee, initial encounter|||acl tear sprained
Anterior cruciate ligament sprain of knee, left, initial encounter|S83.512A|Sprain of anterior cruciate ligament of left knee, initial encounter|||acl tear sprained
Meniscus tear, current injury, right, initial encounter|S83.206A|Unspecified tear of unspecified meniscus, current injury, right knee, initial encounter|||torn knee
Meniscus tear, current injury, left, initial encounter|S83.207A|Unspecified tear of unspecified meniscus, current injury, left knee, initial encounter|||torn knee
Wrist sprain, right, initial encounter|S63.501A|Unspecified sprain of right wrist, initial encounter|||sprained
Wrist sprain, left, initial encounter|S63.502A|Unspecified sprain of left wrist, initial encounter|||sprained
Hand sprain, right, initial encounter|S63.91XA|Sprain of unspecified part of right wrist and hand, initial encounter|||sprained
Hand sprain, left, initial encounter|S63.92XA|Sprain of unspecified part of left wrist and hand, initial encounter|||sprained
Finger sprain, initial encounter|S63.619A|Unspecified sprain of unspecified finger, initial encounter|||jammed-finger sprained
Shoulder sprain, right, initial encounter|S43.401A|Unspecified sprain of right shoulder joint, initial encounter|||sprained
Shoulder sprain, left, initial encounter|S43.402A|Unspecified sprain of left shoulder joint, initial encounter|||sprained
Rotator cuff strain, right, initial encounter|S46.011A|Strain of muscle(s) and tendon(s) of the rotator cuff of right shoulder, initial encounter|||traumatic tear strained pulled
Rotator cuff strain, left, initial encounter|S46.012A|Strain of muscle(s) and tendon(s) of the rotator cuff of left shoulder, initial encounter|||traumatic tear strained pulled
Elbow sprain, right, initial encounter|S53.401A|Unspecified sprain of right elbow, initial encounter|||sprained
Elbow sprain, left, initial encounter|S53.402A|Unspecified sprain of left elbow, initial encounter|||sprained
Low back strain, initial encounter|S39.012A|Strain of muscle, fascia and tendon of lower back, initial encounter|||lumbar pulled-muscle back-strain strained pulled
Low back strain, follow-up|S39.012D|Strain of muscle, fascia and tendon of lower back, subsequent encounter|||lumbar strained pulled
Lumbar ligament sprain, initial encounter|S33.5XXA|Sprain of ligaments of lumbar spine, initial encounter|||back sprained
Thoracic ligament sprain, initial encounter|S23.3XXA|Sprain of ligaments of thoracic spine, initial encounter|||back sprained
Upper back strain, initial encounter|S29.012A|Strain of muscle and tendon of back wall of thorax, initial encounter|||thoracic strained pulled
Neck strain, initial encounter|S16.1XXA|Strain of muscle, fascia and tendon at neck level, initial encounter|||whiplash cervical strained pulled
Cervical ligament sprain, initial encounter|S13.4XXA|Sprain of ligaments of cervical spine, initial encounter|||whiplash neck sprained
Quadriceps strain, right, initial encounter|S76.111A|Strain of right quadriceps muscle, fascia and tendon, initial encounter|||thigh strained pulled
Quadriceps strain, left, initial encounter|S76.112A|Strain of left quadriceps muscle, fascia and tendon, initial encounter|||thigh strained pulled
Hamstring strain, right, initial encounter|S76.311A|Strain of muscle, fascia and tendon of the posterior muscle group at thigh level, right thigh, initial encounter|||thigh pulled strained
Hamstring strain, left, initial encounter|S76.312A|Strain of muscle, fascia and tendon of the posterior muscle group at thigh level, left thigh, initial encounter|||thigh pulled strained
Calf or lower leg strain, right, initial encounter|S86.811A|Strain of other muscle(s) and tendon(s) at lower leg level, right leg, initial encounter|||pulled strained
Calf or lower leg strain, left, initial encounter|S86.812A|Strain of other muscle(s) and tendon(s) at lower leg level, left leg, initial encounter|||pulled strained
Groin strain, right, initial encounter|S76.211A|Strain of adductor muscle, fascia and tendon of right thigh, initial encounter|||adductor pulled strained
Groin strain, left, initial encounter|S76.212A|Strain of adductor muscle, fascia and tendon of left thigh, initial encounter|||adductor pulled strained
Achilles tendon strain, right, initial encounter|S86.011A|Strain of right Achilles tendon, initial encounter|||rupture strained pulled
Achilles tendon strain, left, initial encounter|S86.012A|Strain of left Achilles tendon, initial encounter|||rupture strained pulled
Distal radius fracture, right, initial encounter|S52.501A|Unspecified fracture of the lower end of right radius, initial encounter for closed fracture|||wrist broken-wrist broken fractured fx
Distal radius fracture, left, initial encounter|S52.502A|Unspecified fracture of the lower end of left radius, initial encounter for closed fracture|||wrist broken-wrist broken fractured fx
Colles fracture, right, initial encounter|S52.531A|Colles' fracture of right radius, initial encounter for closed fracture|||wrist broken-wrist broken fractured fx
Colles fracture, left, initial encounter|S52.532A|Colles' fracture of left radius, initial encounter for closed fracture|||wrist broken-wrist broken fractured fx
Buckle fracture of distal radius, right, initial encounter|S52.521A|Torus fracture of lower end of right radius, initial encounter for closed fracture|||torus wrist broken fractured fx
Buckle fracture of distal radius, left, initial encounter|S52.522A|Torus fracture of lower end of left radius, initial encounter for closed fracture|||torus wrist broken fractured fx
Distal ulna fracture, right, initial encounter|S52.601A|Unspecified fracture of lower end of right ulna, initial encounter for closed fracture|||wrist broken fractured fx
Distal ulna fracture, left, initial encounter|S52.602A|Unspecified fracture of lower end of left ulna, initial encounter for closed fracture|||wrist broken fractured fx
Forearm fracture, right, initial encounter|S52.91XA|Unspecified fracture of right forearm, initial encounter for closed fracture|||broken-arm broken fractured fx
Forearm fracture, left, initial encounter|S52.92XA|Unspecified fracture of left forearm, initial encounter for closed fracture|||broken-arm broken fractured fx
Radial head fracture, right, initial encounter|S52.121A|Displaced fracture of head of right radius, initial encounter for closed fracture|||elbow broken fractured fx
Radial head fracture, left, initial encounter|S52.122A|Displaced fracture of head of left radius, initial encounter for closed fracture|||elbow broken fractured fx
Clavicle fracture, right, initial encounter|S42.001A|Fracture of unspecified part of right clavicle, initial encounter for closed fracture|||collarbone broken fractured fx
Clavicle fracture, left, initial encounter|S42.002A|Fracture of unspecified part of left clavicle, initial encounter for closed fracture|||collarbone broken fractured fx
Proximal humerus fracture, right, initial encounter|S42.201A|Unspecified fracture of upper end of right humerus, initial encounter for closed fracture|||broken-arm shoulder broken fractured fx
Proximal humerus fracture, left, initial encounter|S42.202A|Unspecified fracture of upper end of left humerus, initial encounter for closed fracture|||broken-arm shoulder broken fractured fx
Humerus shaft fracture, right, initial encounter|S42.301A|Unspecified fracture of shaft of humerus, right arm, initial encounter for closed fracture|||broken-arm broken fractured fx
Humerus shaft fracture, left, initial encounter|S42.302A|Unspecified fracture of shaft of humerus, left arm, initial encounter for closed fracture|||broken-arm broken fractured fx
Supracondylar humerus fracture, right, initial encounter|S42.411A|Displaced simple supracondylar fracture without intercondylar fracture of right humerus, initial encounter for closed fracture|||elbow broken fractured fx
Supracondylar humerus fracture, left, initial encounter|S42.412A|Displaced simple supracondylar fracture without intercondylar fracture of left humerus, initial encounter for closed fracture|||elbow broken fractured fx
Scaphoid fracture, right, initial encounter|S62.001A|Unspecified fracture of navicular [scaphoid] bone of right wrist, initial encounter for closed fracture|||navicular wrist broken fractured fx
Scaphoid fracture, left, initial encounter|S62.002A|Unspecified fracture of navicular [scaphoid] bone of left wrist, initial encounter for closed fracture|||navicular wrist broken fractured fx
Boxer's fracture, initial encounter|S62.339A|Displaced fracture of neck of unspecified metacarpal bone, initial encounter for closed fracture|||metacarpal hand broken fractured fx
Thumb fracture, right, initial encounter|S62.501A|Fracture of unspecified phalanx of right thumb, initial encounter for closed fracture|||broken fractured fx
Thumb fracture, left, initial encounter|S62.502A|Fracture of unspecified phalanx of left thumb, initial encounter for closed fracture|||broken fractured fx
Finger fracture, initial encounter|S62.609A|Fracture of unspecified phalanx of unspecified finger, initial encounter for closed fracture|||phalanx broken fractured fx
Wrist or hand fracture, right, initial encounter|S62.91XA|Unspecified fracture of right wrist and hand, initial encounter for closed fracture|||broken-hand broken fractured fx
Wrist or hand fracture, left, initial encounter|S62.92XA|Unspecified fracture of left wrist and hand, initial encounter for closed fracture|||broken-hand broken fractured fx
Hip fracture, right, initial encounter|S72.001A|Fracture of unspecified part of neck of right femur, initial encounter for closed fracture|||femoral-neck broken fractured fx
Hip fracture, left, initial encounter|S72.002A|Fracture of unspecified part of neck of left femur, initial encounter for closed fracture|||femoral-neck broken fractured fx
Intertrochanteric hip fracture, right, initial encounter|S72.141A|Displaced intertrochanteric fracture of right femur, initial encounter for closed fracture|||broken fractured fx
Intertrochanteric hip fracture, left, initial encounter|S72.142A|Displaced intertrochanteric fracture of left femur, initial encounter for closed fracture|||broken fractured fx
Femur shaft fracture, right, initial encounter|S72.301A|Unspecified fracture of shaft of right femur, initial encounter for closed fracture|||thigh broken fractured fx
Femur shaft fracture, left, initial encounter|S72.302A|Unspecified fracture of shaft of left femur, initial encounter for closed fracture|||thigh broken fractured fx
Patella fracture, right, initial encounter|S82.001A|Unspecified fracture of right patella, initial encounter for closed fracture|||kneecap broken fractured fx
Patella fracture, left, initial encounter|S82.002A|Unspecified fracture of left patella, initial encounter for closed fracture|||kneecap broken fractured fx
Proximal tibia fracture, right, initial encounter|S82.101A|Unspecified fracture of upper end of right tibia, initial encounter for closed fracture|||tibial-plateau broken fractured fx
Proximal tibia fracture, left, initial encounter|S82.102A|Unspecified fracture of upper end of left tibia, initial encounter for closed fracture|||tibial-plateau broken fractured fx
Tibia shaft fracture, right, initial encounter|S82.201A|Unspecified fracture of shaft of right tibia, initial encounter for closed fracture|||shin broken fractured fx
Tibia shaft fracture, left, initial encounter|S82.202A|Unspecified fracture of shaft of left tibia, initial encounter for closed fracture|||shin broken fractured fx
Fibula shaft fracture, right, initial encounter|S82.401A|Unspecified fracture of shaft of right fibula, initial encounter for closed fracture|||broken fractured fx
Fibula shaft fracture, left, initial encounter|S82.402A|Unspecified fracture of shaft of left fibula, initial encounter for closed fracture|||broken fractured fx
Lateral malleolus fracture, displaced, right, initial encounter|S82.61XA|Displaced fracture of lateral malleolus of right fibula, initial encounter for closed fracture|||ankle broken fractured fx
Lateral malleolus fracture, displaced, left, initial encounter|S82.62XA|Displaced fracture of lateral malleolus of left fibula, initial encounter for closed fracture|||ankle broken fractured fx
Lateral malleolus fracture, nondisplaced, right, initial encounter|S82.64XA|Nondisplaced fracture of lateral malleolus of right fibula, initial encounter for closed fracture|||ankle broken fractured fx
Lateral malleolus fracture, nondisplaced, left, initial encounter|S82.65XA|Nondisplaced fracture of lateral malleolus of left fibula, initial encounter for closed fracture|||ankle broken fractured fx
Bimalleolar ankle fracture, right, initial encounter|S82.841A|Displaced bimalleolar fracture of right lower leg, initial encounter for closed fracture|||broken fractured fx
Bimalleolar ankle fracture, left, initial encounter|S82.842A|Displaced bimalleolar fracture of left lower leg, initial encounter for closed fracture|||broken fractured fx
Ankle or lower leg fracture, right, initial encounter|S82.891A|Other fracture of right lower leg, initial encounter for closed fracture|||broken-ankle broken fractured fx
Ankle or lower leg fracture, left, initial encounter|S82.892A|Other fracture of left lower leg, initial encounter for closed fracture|||broken-ankle broken fractured fx
Metatarsal fracture, right, initial encounter|S92.301A|Fracture of unspecified metatarsal bone(s), right foot, initial encounter for closed fracture|||foot broken-foot broken fractured fx
Metatarsal fracture, left, initial encounter|S92.302A|Fracture of unspecified metatarsal bone(s), left foot, initial encounter for closed fracture|||foot broken-foot broken fractured fx
Fifth metatarsal fracture, right, initial encounter|S92.351A|Displaced fracture of fifth metatarsal bone, right foot, initial encounter for closed fracture|||foot jones broken fractured fx
Fifth metatarsal fracture, left, initial encounter|S92.352A|Displaced fracture of fifth metatarsal bone, left foot, initial encounter for closed fracture|||foot jones broken fractured fx
Great toe fracture, right, initial encounter|S92.401A|Displaced unspecified fracture of right great toe, initial encounter for closed fracture|||broken-toe broken fractured fx
Great toe fracture, left, initial encounter|S92.402A|Displaced unspecified fracture of left great toe, initial encounter for closed fracture|||broken-toe broken fractured fx
Lesser toe fracture, right, initial encounter|S92.501A|Displaced unspecified fracture of right lesser toe(s), initial encounter for closed fracture|||broken-toe broken fractured fx
Lesser toe fracture, left, initial encounter|S92.502A|Displaced unspecified fracture of left lesser toe(s), initial encounter for closed fracture|||broken-toe broken fractured fx
Foot fracture, right, initial encounter|S92.901A|Unspecified fracture of right foot, initial encounter for closed fracture|||broken-foot broken fractured fx
Foot fracture, left, initial encounter|S92.902A|Unspecified fracture of left foot, initial encounter for closed fracture|||broken-foot broken fractured fx
Rib fracture, one rib, right, initial encounter|S22.31XA|Fracture of one rib, right side, initial encounter for closed fracture|||broken-rib broken fractured fx
Rib fracture, one rib, left, initial encounter|S22.32XA|Fracture of one rib, left side, initial encounter for closed fracture|||broken-rib broken fractured fx
Rib fractures, several ribs, right, initial encounter|S22.41XA|Multiple fractures of ribs, right side, initial encounter for closed fracture|||broken-ribs broken fractured fx
Rib fractures, several ribs, left, initial encounter|S22.42XA|Multiple fractures of ribs, left side, initial encounter for closed fracture|||broken-ribs broken fractured fx
Wedge compression fracture of T11-T12, initial encounter|S22.080A|Wedge compression fracture of T11-T12 vertebra, initial encounter for closed fracture|||vertebral broken fractured fx
Wedge compression fracture of first lumbar vertebra, initial encounter|S32.010A|Wedge compression fracture of first lumbar vertebra, initial encounter for closed fracture|||vertebral broken fractured fx
Pelvis or lumbosacral spine fracture, initial encounter|S32.9XXA|Fracture of unspecified parts of lumbosacral spine and pelvis, initial encounter for closed fracture|||broken fractured fx
Coccyx fracture, initial encounter|S32.2XXA|Fracture of coccyx, initial encounter for closed fracture|||tailbone broken fractured fx
Nasal bone fracture, initial encounter|S02.2XXA|Fracture of nasal bones, initial encounter for closed fracture|||broken-nose broken fractured fx
Tooth fracture, initial encounter|S02.5XXA|Fracture of tooth (traumatic), initial encounter for closed fracture|||broken-tooth chipped broken fractured fx
Shoulder dislocation, right, initial encounter|S43.004A|Unspecified dislocation of right shoulder joint, initial encounter|||dislocated
Shoulder dislocation, left, initial encounter|S43.005A|Unspecified dislocation of left shoulder joint, initial encounter|||dislocated
Nursemaid's elbow, right, initial encounter|S53.031A|Nursemaid's elbow, right elbow, initial encounter|||radial-head-subluxation pulled-elbow
Nursemaid's elbow, left, initial encounter|S53.032A|Nursemaid's elbow, left elbow, initial encounter|||radial-head-subluxation pulled-elbow
Finger dislocation, initial encounter|S63.259A|Unspecified dislocation of unspecified finger, initial encounter|||dislocated
Patella dislocation, right, initial encounter|S83.004A|Unspecified dislocation of right patella, initial encounter|||kneecap dislocated
Patella dislocation, left, initial encounter|S83.005A|Unspecified dislocation of left patella, initial encounter|||kneecap dislocated
Head injury, initial encounter|S09.90XA|Unspecified injury of head, initial encounter|||trauma
Concussion without loss of consciousness, initial encounter|S06.0X0A|=|||mtbi head-injury
Concussion with loss of consciousness, initial encounter|S06.0X9A|Concussion with loss of consciousness of unspecified duration, initial encounter|||mtbi head-injury
Concussion without loss of consciousness, follow-up|S06.0X0D|Concussion without loss of consciousness, subsequent encounter|||mtbi head-injury
Head injury, follow-up|S09.90XD|Unspecified injury of head, subsequent encounter|||trauma
Contusion of head, initial encounter|S00.83XA|Contusion of other part of head, initial encounter|||goose-egg scalp bruise bruised
Contusion of scalp, initial encounter|S00.03XA|=|||goose-egg bruise bruised
Black eye, right, initial encounter|S00.11XA|Contusion of right eyelid and periocular area, initial encounter|||contusion eyelid periocular
Black eye, left, initial encounter|S00.12XA|Contusion of left eyelid and periocular area, initial encounter|||contusion eyelid periocular
Scalp laceration, initial encounter|S01.01XA|Laceration without foreign body of scalp, initial encounter|||cut lac
Head or face laceration, initial encounter|S01.81XA|Laceration without foreign body of other part of head, initial encounter|||forehead chin cut lac
Eyelid laceration, right, initial encounter|S01.111A|Laceration without foreign body of right eyelid and periocular area, initial encounter|||eyebrow cut lac
Eyelid laceration, left, initial encounter|S01.112A|Laceration without foreign body of left eyelid and periocular area, initial encounter|||eyebrow cut lac
Lip laceration, initial encounter|S01.511A|Laceration without foreign body of lip, initial encounter|||cut lac
Mouth laceration, initial encounter|S01.512A|Laceration without foreign body of oral cavity, initial encounter|||oral tongue cut lac
Hand laceration, right, initial encounter|S61.411A|Laceration without foreign body of right hand, initial encounter|||cut lac
Hand laceration, left, initial encounter|S61.412A|Laceration without foreign body of left hand, initial encounter|||cut lac
Thumb laceration, right, initial encounter|S61.011A|Laceration without foreign body of right thumb without damage to nail, initial encounter|||cut lac
Thumb laceration, left, initial encounter|S61.012A|Laceration without foreign body of left thumb without damage to nail, initial encounter|||cut lac
Finger laceration, initial encounter|S61.219A|Laceration without foreign body of unspecified finger without damage to nail, initial encounter|||cut lac
Index finger laceration, right, initial encounter|S61.210A|Laceration without foreign body of right index finger without damage to nail, initial encounter|||cut lac
Index finger laceration, left, initial encounter|S61.211A|Laceration without foreign body of left index finger without damage to nail, initial encounter|||cut lac
Forearm laceration, right, initial encounter|S51.811A|Laceration without foreign body of right forearm, initial encounter|||cut lac
Forearm laceration, left, initial encounter|S51.812A|Laceration without foreign body of left forearm, initial encounter|||cut lac
Upper arm laceration, right, initial encounter|S41.111A|Laceration without foreign body of right upper arm, initial encounter|||cut lac
Upper arm laceration, left, initial encounter|S41.112A|Laceration without foreign body of left upper arm, initial encounter|||cut lac
Lower leg laceration, right, initial encounter|S81.811A|Laceration without foreign body, right lower leg, initial encounter|||cut lac
Lower leg laceration, left, initial encounter|S81.812A|Laceration without foreign body, left lower leg, initial encounter|||cut lac
Knee laceration, right, initial encounter|S81.011A|Laceration without foreign body, right knee, initial encounter|||cut lac
Knee laceration, left, initial encounter|S81.012A|Laceration without foreign body, left knee, initial encounter|||cut lac
Thigh laceration, right, initial encounter|S71.111A|Laceration without foreign body, right thigh, initial encounter|||cut lac
Thigh laceration, left, initial encounter|S71.112A|Laceration without foreign body, left thigh, initial encounter|||cut lac
Foot laceration, right, initial encounter|S91.311A|Laceration without foreign body, right foot, initial encounter|||cut lac
Foot laceration, left, initial encounter|S91.312A|Laceration without foreign body, left foot, initial encounter|||cut lac
Foot puncture wound, right, initial encounter|S91.331A|Puncture wound without foreign body, right foot, initial encounter|||stepped-on-nail
Foot puncture wound, left, initial encounter|S91.332A|Puncture wound without foreign body, left foot, initial encounter|||stepped-on-nail
Toe laceration, initial encounter|S91.119A|Laceration without foreign body of unspecified toe without damage to nail, initial encounter|||cut lac
Bite of hand, right, initial encounter|S61.451A|Open bite of right hand, initial encounter|||dog cat animal open-bite
Bite of hand, left, initial encounter|S61.452A|Open bite of left hand, initial encounter|||dog cat animal open-bite
Bite of forearm, right, initial encounter|S51.851A|Open bite of right forearm, initial encounter|||dog cat animal open-bite
Bite of forearm, left, initial encounter|S51.852A|Open bite of left forearm, initial encounter|||dog cat animal open-bite
Bite of lower leg, right, initial encounter|S81.851A|Open bite, right lower leg, initial encounter|||dog cat animal open-bite
Bite of lower leg, left, initial encounter|S81.852A|Open bite, left lower leg, initial encounter|||dog cat animal open-bite
Bite of face or head, initial encounter|S01.85XA|Open bite of other part of head, initial encounter|||dog cat animal open-bite
Bitten by dog, initial encounter|W54.0XXA|=|||dog-bite
Bitten by cat, initial encounter|W55.01XA|=|||cat-bite
Contusion of knee, right, initial encounter|S80.01XA|Contusion of right knee, initial encounter|||bruise bruised
Contusion of knee, left, initial encounter|S80.02XA|Contusion of left knee, initial encounter|||bruise bruised
Contusion of lower leg, right, initial encounter|S80.11XA|Contusion of right lower leg, initial encounter|||shin bruise bruised
Contusion of lower leg, left, initial encounter|S80.12XA|Contusion of left lower leg, initial encounter|||shin bruise bruised
Contusion of hip, right, initial encounter|S70.01XA|Contusion of right hip, initial encounter|||bruise bruised
Contusion of hip, left, initial encounter|S70.02XA|Contusion of left hip, initial encounter|||bruise bruised
Contusion of thigh, right, initial encounter|S70.11XA|Contusion of right thigh, initial encounter|||bruise bruised
Contusion of thigh, left, initial encounter|S70.12XA|Contusion of left thigh, initial encounter|||bruise bruised
Contusion of foot, right, initial encounter|S90.31XA|Contusion of right foot, initial encounter|||bruise bruised
Contusion of foot, left, initial encounter|S90.32XA|Contusion of left foot, initial encounter|||bruise bruised
Contusion of ankle, right, initial encounter|S90.01XA|Contusion of right ankle, initial encounter|||bruise bruised
Contusion of ankle, left, initial encounter|S90.02XA|Contusion of left ankle, initial encounter|||bruise bruised
Contusion of hand, right, initial encounter|S60.221A|Contusion of right hand, initial encounter|||bruise bruised
Contusion of hand, left, initial encounter|S60.222A|Contusion of left hand, initial encounter|||bruise bruised
Contusion of finger, initial encounter|S60.00XA|Contusion of unspecified finger without damage to nail, initial encounter|||smashed-finger bruise bruised
Contusion of shoulder, right, initial encounter|S40.011A|Contusion of right shoulder, initial encounter|||bruise bruised
Contusion of shoulder, left, initial encounter|S40.012A|Contusion of left shoulder, initial encounter|||bruise bruised
Contusion of elbow, right, initial encounter|S50.01XA|Contusion of right elbow, initial encounter|||bruise bruised
Contusion of elbow, left, initial encounter|S50.02XA|Contusion of left elbow, initial encounter|||bruise bruised
Contusion of chest wall, right, initial encounter|S20.211A|Contusion of right front wall of thorax, initial encounter|||rib bruise bruised
Contusion of chest wall, left, initial encounter|S20.212A|Contusion of left front wall of thorax, initial encounter|||rib bruise bruised
Contusion of lower back or pelvis, initial encounter|S30.0XXA|Contusion of lower back and pelvis, initial encounter|||buttock tailbone bruise bruised
Knee abrasion, right, initial encounter|S80.211A|Abrasion, right knee, initial encounter|||scrape scraped
Knee abrasion, left, initial encounter|S80.212A|Abrasion, left knee, initial encounter|||scrape scraped
Head abrasion, initial encounter|S00.81XA|Abrasion of other part of head, initial encounter|||scrape face scraped
Hand abrasion, right, initial encounter|S60.511A|Abrasion of right hand, initial encounter|||scrape scraped
Hand abrasion, left, initial encounter|S60.512A|Abrasion of left hand, initial encounter|||scrape scraped
Injury of unspecified body region, initial encounter|T14.8XXA|Other injury of unspecified body region, initial encounter|||wound
Injury, initial encounter|T14.90XA|Injury, unspecified, initial encounter|||trauma
Wrist, hand or finger injury, right, initial encounter|S69.91XA|Unspecified injury of right wrist, hand and finger(s), initial encounter
Wrist, hand or finger injury, left, initial encounter|S69.92XA|Unspecified injury of left wrist, hand and finger(s), initial encounter
Lower leg or knee injury, right, initial encounter|S89.91XA|Unspecified injury of right lower leg, initial encounter
Lower leg or knee injury, left, initial encounter|S89.92XA|Unspecified injury of left lower leg, initial encounter
Ankle injury, right, initial encounter|S99.911A|Unspecified injury of right ankle, initial encounter
Ankle injury, left, initial encounter|S99.912A|Unspecified injury of left ankle, initial encounter
Foot injury, right, initial encounter|S99.921A|Unspecified injury of right foot, initial encounter
Foot injury, left, initial encounter|S99.922A|Unspecified injury of left foot, initial encounter
Shoulder or upper arm injury, right, initial encounter|S49.91XA|Unspecified injury of right shoulder and upper arm, initial encounter
Shoulder or upper arm injury, left, initial encounter|S49.92XA|Unspecified injury of left shoulder and upper arm, initial encounter
Insect bite of left lower leg, initial encounter|S80.862A|Insect bite (nonvenomous), left lower leg, initial encounter|||bug-bite
Insect bite of right lower leg, initial encounter|S80.861A|Insect bite (nonvenomous), right lower leg, initial encounter|||bug-bite
Bitten or stung by insect, initial encounter|W57.XXXA|Bitten or stung by nonvenomous insect and other nonvenomous arthropods, initial encounter|||bug-bite tick-bite
Bee sting, accidental, initial encounter|T63.441A|Toxic effect of venom of bees, accidental (unintentional), initial encounter|||venom
Wasp sting, accidental, initial encounter|T63.461A|Toxic effect of venom of wasps, accidental (unintentional), initial encounter|||venom hornet
Spider bite, accidental, initial encounter|T63.301A|Toxic effect of unspecified spider venom, accidental (unintentional), initial encounter|||venom
Hand burn, unspecified degree, right, initial encounter|T23.001A|Burn of unspecified degree of right hand, unspecified site, initial encounter|||burned
Hand burn, unspecified degree, left, initial encounter|T23.002A|Burn of unspecified degree of left hand, unspecified site, initial encounter|||burned
Hand burn, second degree, right, initial encounter|T23.201A|Burn of second degree of right hand, unspecified site, initial encounter|||burned
Hand burn, second degree, left, initial encounter|T23.202A|Burn of second degree of left hand, unspecified site, initial encounter|||burned
Burn|T30.0|Burn of unspecified body region, unspecified degree|||burned
Burn of head, face or neck, initial encounter|T20.00XA|Burn of unspecified degree of head, face, and neck, unspecified site, initial encounter|||burned
Lower limb burn, right, initial encounter|T24.001A|Burn of unspecified degree of unspecified site of right lower limb, except ankle and foot, initial encounter|||leg burned
Lower limb burn, left, initial encounter|T24.002A|Burn of unspecified degree of unspecified site of left lower limb, except ankle and foot, initial encounter|||leg burned
Burn of shoulder or arm, initial encounter|T22.00XA|Burn of unspecified degree of shoulder and upper limb, except wrist and hand, unspecified site, initial encounter|||burned
Foreign body in ear, right, initial encounter|T16.1XXA|Foreign body in right ear, initial encounter
Foreign body in ear, left, initial encounter|T16.2XXA|Foreign body in left ear, initial encounter
Foreign body in nostril, initial encounter|T17.1XXA|=|||nose
Foreign body of digestive tract, initial encounter|T18.9XXA|Foreign body of alimentary tract, part unspecified, initial encounter|||swallowed
Splinter or superficial foreign body of finger, initial encounter|S60.459A|Superficial foreign body of unspecified finger, initial encounter
Splinter or superficial foreign body of foot, right, initial encounter|S90.851A|Superficial foreign body, right foot, initial encounter
Splinter or superficial foreign body of foot, left, initial encounter|S90.852A|Superficial foreign body, left foot, initial encounter
Subungual hematoma of finger, initial encounter|S60.10XA|Contusion of unspecified finger with damage to nail, initial encounter|||nail contusion
Heat exhaustion, initial encounter|T67.5XXA|Heat exhaustion, unspecified, initial encounter
Heat stroke, initial encounter|T67.01XA|Heatstroke and sunstroke, initial encounter
Adverse effect of drug, initial encounter|T50.905A|Adverse effect of unspecified drugs, medicaments and biological substances, initial encounter|||side-effect reaction
Accidental drug poisoning, initial encounter|T50.901A|Poisoning by unspecified drugs, medicaments and biological substances, accidental (unintentional), initial encounter|||overdose
Intentional drug poisoning, initial encounter|T50.902A|Poisoning by unspecified drugs, medicaments and biological substances, intentional self-harm, initial encounter|||overdose self-harm
Anaphylaxis due to food, initial encounter|T78.00XA|Anaphylactic reaction due to unspecified food, initial encounter
Adverse effect of medicine, unspecified, initial encounter|T88.7XXA|Unspecified adverse effect of drug or medicament, initial encounter|||side-effect
Anaphylaxis due to vaccination, initial encounter|T80.52XA|Anaphylactic reaction due to vaccination, initial encounter
Vaccination complication, initial encounter|T88.1XXA|Other complications following immunization, not elsewhere classified, initial encounter|||reaction
Postoperative wound infection, initial encounter|T81.49XA|Infection following a procedure, other surgical site, initial encounter|||surgical-site
Surgical wound dehiscence, initial encounter|T81.31XA|Disruption of external operation (surgical) wound, not elsewhere classified, initial encounter
Adult physical abuse, confirmed, initial encounter|T74.11XA|=|||domestic-violence
Child physical abuse, confirmed, initial encounter|T74.12XA|=
Child physical abuse, suspected, initial encounter|T76.12XA|=
Adult sexual abuse, confirmed, initial encounter|T74.21XA|=|||assault rape
Child sexual abuse, confirmed, initial encounter|T74.22XA|=
Child sexual abuse, suspected, initial encounter|T76.22XA|=
Fall, initial encounter|W19.XXXA|Unspecified fall, initial encounter
Fall on same level from slipping, initial encounter|W01.0XXA|Fall on same level from slipping, tripping and stumbling without subsequent striking against object, initial encounter|||trip
Motor vehicle accident, initial encounter|V89.2XXA|Person injured in unspecified motor-vehicle accident, traffic, initial encounter|||mva mvc car
Eye injury, initial encounter|S05.90XA|Unspecified injury of unspecified eye and orbit, initial encounter
Foreign body in cornea, initial encounter|T15.00XA|Foreign body in cornea, unspecified eye, initial encounter
`
