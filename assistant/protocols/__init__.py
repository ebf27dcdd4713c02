"""Pure wire formats: values to bytes and back. No socket, no clock."""
