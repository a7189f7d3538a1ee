-- What drizzle's schema can't say: search index, and tables that only grow.
CREATE VIRTUAL TABLE `patient_search` USING fts5(
  name, identifier, phone,
  content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);--> statement-breakpoint
CREATE TRIGGER `audit_event_no_update` BEFORE UPDATE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_event_no_delete` BEFORE DELETE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `resource_version_no_update` BEFORE UPDATE ON `resource_version` BEGIN SELECT RAISE(ABORT, 'resource_version is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `resource_version_no_delete` BEFORE DELETE ON `resource_version` BEGIN SELECT RAISE(ABORT, 'resource_version is append-only'); END;
