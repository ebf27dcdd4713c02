"""Pure decisions of the hub: who must sign, what a press does, what a form lacks. No I/O, no clock, no SQL."""
