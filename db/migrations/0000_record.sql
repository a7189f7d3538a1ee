CREATE TABLE `allergy_intolerance` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`clinical_status` text,
	`verification_status` text,
	`type` text,
	`category` text,
	`criticality` text,
	`code` text NOT NULL,
	`encounter` text,
	`onset_date_time` text,
	`abatement_date_time` text,
	`recorded_date` text,
	`recorder` text,
	`asserter` text,
	`last_occurrence` text,
	`reaction` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `allergy_intolerance_patient` ON `allergy_intolerance` (`patient_id`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`appointment_type` text,
	`reason_code` text,
	`description` text,
	`start` text,
	`end` text,
	`minutes_duration` integer,
	`participant` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appointment_patient` ON `appointment` (`patient_id`);--> statement-breakpoint
CREATE TABLE `care_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`intent` text NOT NULL,
	`category` text,
	`title` text,
	`description` text,
	`encounter` text,
	`period` text,
	`created` text,
	`author` text,
	`addresses` text,
	`goal` text,
	`activity` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_plan_patient` ON `care_plan` (`patient_id`);--> statement-breakpoint
CREATE TABLE `clinical_note` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`type` text NOT NULL,
	`title` text,
	`text` text NOT NULL,
	`encounter` text,
	`date` text,
	`author` text,
	`signed_at` text,
	`signed_by` text,
	`addenda` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clinical_note_patient` ON `clinical_note` (`patient_id`);--> statement-breakpoint
CREATE TABLE `condition` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`clinical_status` text,
	`verification_status` text,
	`category` text NOT NULL,
	`severity` text,
	`code` text NOT NULL,
	`body_site` text,
	`encounter` text,
	`onset_date_time` text,
	`onset_string` text,
	`abatement_date_time` text,
	`recorded_date` text,
	`recorder` text,
	`asserter` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `condition_patient` ON `condition` (`patient_id`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text,
	`udi_carrier` text,
	`distinct_identifier` text,
	`manufacturer` text,
	`manufacture_date` text,
	`expiration_date` text,
	`lot_number` text,
	`serial_number` text,
	`model_number` text,
	`device_name` text,
	`type` text NOT NULL,
	`implanted_date` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `device_patient` ON `device` (`patient_id`);--> statement-breakpoint
CREATE TABLE `diagnostic_report` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`based_on` text,
	`status` text NOT NULL,
	`category` text,
	`code` text NOT NULL,
	`encounter` text,
	`effective_date_time` text,
	`effective_period` text,
	`issued` text,
	`performer` text,
	`results_interpreter` text,
	`specimen` text,
	`result` text,
	`conclusion` text,
	`presented_form` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `diagnostic_report_patient` ON `diagnostic_report` (`patient_id`);--> statement-breakpoint
CREATE TABLE `document_reference` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`doc_status` text,
	`type` text,
	`category` text,
	`date` text,
	`author` text,
	`custodian` text,
	`description` text,
	`content` text NOT NULL,
	`context` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_reference_patient` ON `document_reference` (`patient_id`);--> statement-breakpoint
CREATE TABLE `encounter` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`class` text,
	`type` text,
	`period` text,
	`participant` text,
	`reason_code` text,
	`diagnosis` text,
	`location` text,
	`service_provider` text,
	`discharge_disposition` text,
	`appointment_id` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `encounter_patient` ON `encounter` (`patient_id`);--> statement-breakpoint
CREATE TABLE `family_member_history` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`date` text,
	`name` text,
	`relationship` text NOT NULL,
	`sex` text,
	`born_date` text,
	`age_age` text,
	`deceased_boolean` integer,
	`deceased_age` text,
	`deceased_date` text,
	`condition` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `family_member_history_patient` ON `family_member_history` (`patient_id`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`lifecycle_status` text NOT NULL,
	`achievement_status` text,
	`category` text,
	`priority` text,
	`description` text NOT NULL,
	`start_date` text,
	`status_date` text,
	`target` text,
	`expressed_by` text,
	`addresses` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_patient` ON `goal` (`patient_id`);--> statement-breakpoint
CREATE TABLE `immunization` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`status_reason` text,
	`vaccine_code` text NOT NULL,
	`encounter` text,
	`occurrence_date_time` text,
	`occurrence_string` text,
	`recorded` text,
	`primary_source` integer,
	`location` text,
	`manufacturer` text,
	`lot_number` text,
	`expiration_date` text,
	`site` text,
	`route` text,
	`dose_quantity` text,
	`performer` text,
	`reason_code` text,
	`program_eligibility` text,
	`funding_source` text,
	`reaction` text,
	`protocol_applied` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `immunization_patient` ON `immunization` (`patient_id`);--> statement-breakpoint
CREATE TABLE `medication_request` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`status_reason` text,
	`intent` text NOT NULL,
	`category` text,
	`reported_boolean` integer,
	`medication_codeable_concept` text NOT NULL,
	`encounter` text,
	`authored_on` text,
	`requester` text,
	`reason_code` text,
	`dosage_instruction` text,
	`dispense_request` text,
	`substitution_allowed_boolean` integer,
	`prior_prescription` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `medication_request_patient` ON `medication_request` (`patient_id`);--> statement-breakpoint
CREATE TABLE `medication_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`status_reason` text,
	`category` text,
	`medication_codeable_concept` text NOT NULL,
	`encounter` text,
	`effective_date_time` text,
	`effective_period` text,
	`date_asserted` text,
	`information_source` text,
	`reason_code` text,
	`dosage` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `medication_statement_patient` ON `medication_statement` (`patient_id`);--> statement-breakpoint
CREATE TABLE `observation` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`category` text NOT NULL,
	`code` text NOT NULL,
	`encounter` text,
	`effective_date_time` text,
	`effective_period` text,
	`issued` text,
	`performer` text,
	`value_quantity` text,
	`value_codeable_concept` text,
	`value_string` text,
	`value_boolean` integer,
	`value_integer` integer,
	`value_range` text,
	`value_ratio` text,
	`value_time` text,
	`value_date_time` text,
	`value_period` text,
	`data_absent_reason` text,
	`interpretation` text,
	`body_site` text,
	`method` text,
	`specimen` text,
	`device` text,
	`reference_range` text,
	`has_member` text,
	`derived_from` text,
	`component` text,
	`effective` text GENERATED ALWAYS AS (coalesce(effective_date_time, json_extract(effective_period, '$.start'), issued, '')) VIRTUAL,
	`code_key` text GENERATED ALWAYS AS (coalesce(json_extract(code, '$.coding[0].system') || '|' || json_extract(code, '$.coding[0].code'), lower(json_extract(code, '$.text')), '')) VIRTUAL,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observation_patient_category` ON `observation` (`patient_id`,`category`,`effective`);--> statement-breakpoint
CREATE INDEX `observation_patient_code` ON `observation` (`patient_id`,`code_key`,`effective`);--> statement-breakpoint
CREATE TABLE `procedure` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`status_reason` text,
	`category` text,
	`code` text NOT NULL,
	`encounter` text,
	`performed_date_time` text,
	`performed_period` text,
	`performed_string` text,
	`performer` text,
	`location` text,
	`reason_code` text,
	`body_site` text,
	`outcome` text,
	`complication` text,
	`focal_device` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `procedure_patient` ON `procedure` (`patient_id`);--> statement-breakpoint
CREATE TABLE `referral` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`service_request` text,
	`recipient` text,
	`reason` text,
	`question` text,
	`urgency` text,
	`sent_at` text,
	`packet` text,
	`reply` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_patient` ON `referral` (`patient_id`);--> statement-breakpoint
CREATE TABLE `service_request` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`intent` text NOT NULL,
	`category` text,
	`priority` text,
	`do_not_perform` integer,
	`code` text NOT NULL,
	`encounter` text,
	`occurrence_date_time` text,
	`occurrence_period` text,
	`authored_on` text,
	`requester` text,
	`performer` text,
	`reason_code` text,
	`body_site` text,
	`patient_instruction` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_request_patient` ON `service_request` (`patient_id`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`patient_id` text NOT NULL,
	`identifier` text,
	`note` text,
	`status` text NOT NULL,
	`intent` text NOT NULL,
	`priority` text,
	`code` text,
	`description` text,
	`focus` text,
	`owner` text,
	`authored_on` text,
	`due_date` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_patient` ON `task` (`patient_id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`recorded` text NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`type` text NOT NULL,
	`outcome` text NOT NULL,
	`patient_id` text,
	`entity` text,
	`detail` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_event_patient` ON `audit_event` (`patient_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `file_content` (
	`hash` text PRIMARY KEY NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`stored_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_document` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`document_type` text NOT NULL,
	`title` text,
	`document_id` text,
	`set_id` text,
	`version_number` text,
	`created_at` text,
	`author` text NOT NULL,
	`author_organization` text,
	`custodian` text,
	`patient` text NOT NULL,
	`patient_id` text,
	`status` text NOT NULL,
	`sections` text NOT NULL,
	`not_understood` text NOT NULL,
	`notices` text NOT NULL,
	`received_at` text NOT NULL,
	`received_by` text NOT NULL,
	FOREIGN KEY (`hash`) REFERENCES `file_content`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_document_patient` ON `import_document` (`patient_id`);--> statement-breakpoint
CREATE INDEX `import_document_hash` ON `import_document` (`hash`);--> statement-breakpoint
CREATE TABLE `import_item` (
	`id` text PRIMARY KEY NOT NULL,
	`import_document_id` text NOT NULL,
	`key` text NOT NULL,
	`section` text NOT NULL,
	`resource_type` text NOT NULL,
	`content` text NOT NULL,
	`place` text NOT NULL,
	`narrative` text,
	`author` text,
	`authored_on` text,
	`status` text NOT NULL,
	`resource_id` text,
	FOREIGN KEY (`import_document_id`) REFERENCES `import_document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_item_key` ON `import_item` (`import_document_id`,`key`);--> statement-breakpoint
CREATE TABLE `reconcile_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`import_document_id` text NOT NULL,
	`import_item_id` text NOT NULL,
	`action` text NOT NULL,
	`resource_type` text NOT NULL,
	`resource_id` text,
	`prior_version_id` integer,
	`reason` text,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	FOREIGN KEY (`import_document_id`) REFERENCES `import_document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_item_id`) REFERENCES `import_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reconcile_decision_document` ON `reconcile_decision` (`import_document_id`,`batch_id`);--> statement-breakpoint
CREATE TABLE `organization` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`active` integer,
	`identifier` text,
	`type` text,
	`name` text NOT NULL,
	`telecom` text,
	`address` text
);
--> statement-breakpoint
CREATE TABLE `patient` (
	`id` text NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_number` text NOT NULL,
	`active` integer,
	`identifier` text,
	`name` text NOT NULL,
	`telecom` text,
	`address` text,
	`gender` text,
	`birth_date` text,
	`birth_time` text,
	`birth_sex` text,
	`gender_identity` text,
	`sexual_orientation` text,
	`race` text,
	`ethnicity` text,
	`communication` text,
	`marital_status` text,
	`religion` text,
	`birth_place` text,
	`contact` text,
	`general_practitioner` text,
	`deceased_boolean` integer,
	`deceased_date_time` text,
	`sort_name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `patient_id` ON `patient` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `patient_record_number` ON `patient` (`record_number`);--> statement-breakpoint
CREATE INDEX `patient_sort_name` ON `patient` (`sort_name`);--> statement-breakpoint
CREATE INDEX `patient_birth_date` ON `patient` (`birth_date`);--> statement-breakpoint
CREATE TABLE `recent_patient` (
	`user_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`opened_at` text NOT NULL,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recent_patient_user` ON `recent_patient` (`user_id`,`patient_id`);--> statement-breakpoint
CREATE TABLE `practitioner` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`active` integer,
	`identifier` text,
	`name` text NOT NULL,
	`telecom` text,
	`address` text,
	`specialty` text,
	`organization` text
);
--> statement-breakpoint
CREATE TABLE `provenance` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`target` text NOT NULL,
	`recorded` text NOT NULL,
	`recorded_by` text NOT NULL,
	`author` text,
	`author_organization` text,
	`custodian` text,
	`occurred` text,
	`import_document_id` text,
	`import_item_id` text,
	`source_identifier` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provenance_target` ON `provenance` (`target`);--> statement-breakpoint
CREATE INDEX `provenance_patient` ON `provenance` (`patient_id`);--> statement-breakpoint
CREATE TABLE `resource_version` (
	`resource_type` text NOT NULL,
	`id` text NOT NULL,
	`version_id` integer NOT NULL,
	`patient_id` text,
	`body` text NOT NULL,
	`superseded_at` text NOT NULL,
	`superseded_by` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`resource_type`, `id`, `version_id`)
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`user_name` text NOT NULL,
	`display_name` text NOT NULL,
	`roles` text NOT NULL,
	`practitioner_id` text,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_user_name` ON `user` (`user_name`);