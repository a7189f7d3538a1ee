CREATE TABLE `care_team` (
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
	`category` text,
	`name` text,
	`encounter` text,
	`period` text,
	`participant` text,
	`reason_code` text,
	`managing_organization` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_team_patient` ON `care_team` (`patient_id`);--> statement-breakpoint
CREATE TABLE `chart_order` (
	`patient_id` text NOT NULL,
	`list` text NOT NULL,
	`row_ids` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	PRIMARY KEY(`patient_id`, `list`),
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file_text` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `note_template` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`type` text,
	`text` text NOT NULL,
	`owner_id` text,
	`active` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `clinical_note` ADD `cosigner` text;--> statement-breakpoint
ALTER TABLE `clinical_note` ADD `cosigned_at` text;--> statement-breakpoint
CREATE INDEX `clinical_note_status` ON `clinical_note` (`status`);--> statement-breakpoint
ALTER TABLE `service_request` ADD `order_detail` text;--> statement-breakpoint
ALTER TABLE `service_request` ADD `reason_reference` text;--> statement-breakpoint
ALTER TABLE `service_request` ADD `signed_at` text;--> statement-breakpoint
ALTER TABLE `service_request` ADD `signed_by` text;--> statement-breakpoint
ALTER TABLE `service_request` ADD `sent` text;--> statement-breakpoint
ALTER TABLE `service_request` ADD `result_due` text;--> statement-breakpoint
CREATE INDEX `service_request_status` ON `service_request` (`status`);--> statement-breakpoint
ALTER TABLE `task` ADD `status_reason` text;--> statement-breakpoint
ALTER TABLE `task` ADD `requester` text;--> statement-breakpoint
CREATE INDEX `task_status` ON `task` (`status`);