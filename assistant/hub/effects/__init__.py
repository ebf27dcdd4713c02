"""What happens outside after a commit: webhooks, notices, timers, cron. Behind a port of four verbs."""
