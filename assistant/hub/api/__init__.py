"""The hub's HTTP face: routers that call use cases, what every answer looks like, and the stream to desktops."""
