"""What a widget has painted."""

from __future__ import annotations

from PySide6.QtGui import QImage


def colours_in(image: QImage, step: int) -> set[str]:
    """The colours ("#1A2B3C") of each pixel of every `step`th column and line."""
    plain, found = image.convertToFormat(QImage.Format.Format_RGB32), set[int]()
    pixels, wide = memoryview(plain.constBits()).cast("I"), plain.width()
    for first in range(0, wide * plain.height(), wide * step):
        found.update(pixels[first : first + wide : step])
    return {f"#{each & 0xFFFFFF:06X}" for each in found}
