"""The machine, one door each: clock, network, keyring, paths, notifications."""
