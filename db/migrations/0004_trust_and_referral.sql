CREATE TABLE `chart_access` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text NOT NULL,
	`patient_id` text,
	`reason` text NOT NULL,
	`started_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`reviewed_at` text,
	`reviewed_by` text,
	`review_note` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `chart_access_user` ON `chart_access` (`user_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `chart_access_review` ON `chart_access` (`reviewed_at`);--> statement-breakpoint
CREATE TABLE `disclosure` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text NOT NULL,
	`recipient` text NOT NULL,
	`purpose` text NOT NULL,
	`reason` text,
	`format` text NOT NULL,
	`content` text NOT NULL,
	`bytes` integer NOT NULL,
	`digest` text NOT NULL,
	`file_hash` text,
	`referral_id` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `file_content`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosure_patient` ON `disclosure` (`patient_id`,`released_at`);--> statement-breakpoint
CREATE INDEX `disclosure_released` ON `disclosure` (`released_at`);--> statement-breakpoint
CREATE TABLE `pushed_resource` (
	`server` text NOT NULL,
	`resource_type` text NOT NULL,
	`id` text NOT NULL,
	`version_id` integer NOT NULL,
	`pushed_at` text NOT NULL,
	PRIMARY KEY(`server`, `resource_type`, `id`)
);
--> statement-breakpoint
CREATE TABLE `received_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`received_at` text NOT NULL,
	`outcome` text NOT NULL,
	`message` text,
	`import_document_ids` text,
	`dismissed_at` text,
	`dismissed_by` text
);
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer
);
--> statement-breakpoint
ALTER TABLE `referral` ADD `requester` text;--> statement-breakpoint
ALTER TABLE `referral` ADD `service` text;--> statement-breakpoint
ALTER TABLE `referral` ADD `reply_due` text;--> statement-breakpoint
ALTER TABLE `referral` ADD `scheduled_for` text;--> statement-breakpoint
ALTER TABLE `referral` ADD `status_history` text;--> statement-breakpoint
CREATE INDEX `referral_status` ON `referral` (`status`);--> statement-breakpoint
ALTER TABLE `patient` ADD `confidentiality` text;--> statement-breakpoint
ALTER TABLE `user` ADD `must_change_password` integer;--> statement-breakpoint
CREATE TRIGGER `disclosure_no_update` BEFORE UPDATE ON `disclosure` BEGIN SELECT RAISE(ABORT, 'disclosure is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_no_delete` BEFORE DELETE ON `disclosure` BEGIN SELECT RAISE(ABORT, 'disclosure is append-only'); END;
