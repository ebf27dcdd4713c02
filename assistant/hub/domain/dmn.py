"""A route's matrix as a DMN 1.3 decision table (OMG, formal/2021-01-01): hit policy FIRST, amounts as ranges [a..b)."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

from .route import MatrixRow, RouteDef, Who
from .routewrite import unit_of

MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/"
# FEEL names and types of what the table looks at; departments are the requester's own and all above it
_INPUTS = (
    ("departments", "Any"),
    ("region", "string"),
    ("amount", "number"),
    ("level", "number"),
)


def to_dmn(route: RouteDef) -> str:
    """The matrix as XML; a route without one gives a table without rules. The order of the rows is kept."""
    root = ET.Element(
        "definitions",
        {
            "xmlns": MODEL,
            "id": f"route_{_id(route.form)}",
            "name": f"{route.form} {route.version}",
            "namespace": f"urn:sundown:route:{route.form}:{route.version}",
            "exporter": "Sundown",
        },
    )
    for name, kind in _INPUTS:
        data = ET.SubElement(root, "inputData", {"id": f"input_{name}", "name": name})
        ET.SubElement(data, "variable", {"name": name, "typeRef": kind})
    decision = ET.SubElement(root, "decision", {"id": "approvers", "name": "approvers"})
    ET.SubElement(decision, "variable", {"name": "approvers", "typeRef": "string"})
    for name, _ in _INPUTS:
        needed = ET.SubElement(decision, "informationRequirement", {"id": f"needs_{name}"})
        ET.SubElement(needed, "requiredInput", {"href": f"#input_{name}"})
    _table(decision, route)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _table(decision: ET.Element, route: RouteDef) -> None:
    table = ET.SubElement(decision, "decisionTable", {"id": "matrix", "hitPolicy": "FIRST"})
    for name, kind in _INPUTS:
        label = f"amount ({route.currency})" if name == "amount" and route.currency else name
        clause = ET.SubElement(table, "input", {"id": f"column_{name}", "label": label})
        expression = ET.SubElement(
            clause, "inputExpression", {"id": f"value_{name}", "typeRef": kind}
        )
        ET.SubElement(expression, "text").text = name
    ET.SubElement(
        table, "output", {"id": "column_approvers", "name": "approvers", "typeRef": "string"}
    )
    ET.SubElement(table, "annotation", {"name": "note"})
    for number, row in enumerate(route.matrix, 1):
        _rule(table, number, row, unit_of(route.currency))


def _rule(table: ET.Element, number: int, row: MatrixRow, unit: int) -> None:
    rule = ET.SubElement(table, "rule", {"id": f"row_{number}"})
    department = f"list contains(?, {_text(row.department)})" if row.department else "-"
    tests = (
        department,
        _text(row.region) if row.region else "-",
        _range(_major(row.amount_from, unit), _major(row.amount_to, unit)),
        _range(_plain(row.level_from), _plain(row.level_to)),
    )
    for (name, _), test in zip(_INPUTS, tests, strict=True):
        entry = ET.SubElement(rule, "inputEntry", {"id": f"row_{number}_{name}"})
        ET.SubElement(entry, "text").text = test
    output = ET.SubElement(rule, "outputEntry", {"id": f"row_{number}_approvers"})
    ET.SubElement(output, "text").text = _text(", ".join(map(_who, row.approvers)))
    note = ET.SubElement(rule, "annotationEntry")
    ET.SubElement(note, "text").text = _clean(row.note)


def _who(who: Who) -> str:
    return f"{who.kind}:{who.up if who.kind == 'supervisor' else who.name or 'requester'}"


def _range(low: str, high: str) -> str:
    """A unary test: from inclusive, to exclusive, "-" for anything."""
    if low and high:
        return f"[{low}..{high})"
    if low:
        return f">= {low}"
    return f"< {high}" if high else "-"


def _major(value: int | None, unit: int) -> str:
    return "" if value is None else f"{Decimal(value) / unit:f}"


def _plain(value: int | None) -> str:
    return "" if value is None else str(value)


def _text(value: str) -> str:
    """A FEEL string literal."""
    return '"' + _clean(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _clean(value: str) -> str:
    """Without the signs that XML 1.0 can't hold."""
    return "".join(
        sign
        for sign in value
        if sign >= " " and sign not in "\ufffe\uffff" and not "\ud800" <= sign <= "\udfff"
    )


def _id(value: str) -> str:
    return "".join(sign if sign.isalnum() and sign.isascii() else "_" for sign in value)
