"""A square code (ISO/IEC 18004) as inline SVG: no file, no picture format, no script."""

from __future__ import annotations

from markupsafe import Markup

_QUIET = 4  # modules of white space around it
# octets that fit into versions 1 to 19 at error correction M (ISO/IEC 18004, table 7)
_ROOM = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624)


def square(text: str, size: int = 200) -> Markup:
    """The code of a text, `size` CSS px wide, dark on white whatever the page's look. Raises ValueError if too long."""
    dark = _modules(text)
    side = len(dark) + 2 * _QUIET
    steps = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z"
        for y, row in enumerate(dark)
        for x, filled in enumerate(row)
        if filled
    )
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="square" width="{size}" height="{size}" viewBox="0 0 {side} {side}" role="img" '
        f'shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/>'
        f'<path d="{steps}" fill="#1f2026"/></svg>'
    )


def _modules(text: str) -> list[list[bool]]:
    from reportlab.graphics.barcode import qrencoder as qr

    length = len(text.encode())
    version = next((at for at, most in enumerate(_ROOM, 1) if length <= most), 0)
    if not version:
        raise ValueError("too long for a square code")
    made = qr.QRCode(version, qr.QRErrorCorrectLevel.M)
    made.addData(qr.QR8bitByte(text))
    made.make()
    count = made.getModuleCount()
    return [[bool(made.isDark(row, column)) for column in range(count)] for row in range(count)]
