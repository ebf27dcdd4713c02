"""The command line: one file per group of commands, imported when it is called. Talks to the façade alone."""
