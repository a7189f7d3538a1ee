CREATE INDEX `audit_event_user` ON `audit_event` (`user_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_event_type` ON `audit_event` (`type`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_event_recorded` ON `audit_event` (`recorded`);