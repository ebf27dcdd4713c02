"""The admin pages of the hub: server-rendered, one style sheet, one small script, no build step."""
