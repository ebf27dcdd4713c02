"""The company's side: forms, routes, decisions, archive, audit. Knows nothing of the desktop's own rooms."""
