"""The façade in parts; assistant.app.Sundown is the whole of it and the only name that faces use."""
