"""Who somebody is and what he may do: devices, sign-in, roles, second verification, rate limits."""
