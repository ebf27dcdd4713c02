"""Values to words, without Qt: what stands in each row, chip and sentence of the windows."""

from ui.present.when import at, clock, near, span

__all__ = ["at", "clock", "near", "span"]
