CREATE TABLE "vault_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"up_to" text NOT NULL,
	"files" bigint NOT NULL,
	"faults" jsonb NOT NULL
);
