"""The DMN export against the structure of the OMG's schema (DMN13.xsd): which children, in which order, which attributes."""

from xml.etree import ElementTree as ET

from assistant.hub.domain.dmn import MODEL, to_dmn
from assistant.hub.domain.routeread import read_route

from .making import ready

# element -> (children in their order, required attributes), of what we write; from DMN13.xsd
SCHEMA = {
    "definitions": (("inputData", "decision"), {"name", "namespace"}),
    "inputData": (("variable",), {"name"}),
    "variable": ((), {"name"}),
    "decision": (("variable", "informationRequirement", "decisionTable"), {"name"}),
    "informationRequirement": (("requiredInput",), set()),
    "requiredInput": ((), {"href"}),
    "decisionTable": (("input", "output", "annotation", "rule"), {"hitPolicy"}),
    "input": (("inputExpression",), set()),
    "inputExpression": (("text",), set()),
    "output": ((), set()),
    "annotation": ((), {"name"}),
    "rule": (("inputEntry", "outputEntry", "annotationEntry"), set()),
    "inputEntry": (("text",), set()),
    "outputEntry": (("text",), set()),
    "annotationEntry": (("text",), set()),
    "text": ((), set()),
}
ROUTE = """\
form: purchase
currency: HKD
steps: [{id: a, who: {matrix: true}}]
matrix:
  - {department: 'sa"les\\<&', region: 香港, amount_from: 100.5, amount_to: 5000, level_to: 4, approvers: {role: hr}}
  - {approvers: [{supervisor: 2}, {head: requester}], note: "<rest>"}
"""


def well_formed(element: ET.Element) -> None:
    name = element.tag.removeprefix(f"{{{MODEL}}}")
    children, needed = SCHEMA[name]
    places = [children.index(child.tag.removeprefix(f"{{{MODEL}}}")) for child in element]
    assert places == sorted(places)
    assert needed <= set(element.attrib)
    for child in element:
        well_formed(child)


def texts(root: ET.Element, name: str) -> list[str]:
    return [each.text or "" for each in root.iterfind(f".//{{{MODEL}}}{name}/{{{MODEL}}}text")]


def test_the_table_is_as_the_schema_wants_it():
    root = ET.fromstring(to_dmn(ready("purchase")))  # noqa: S314 - our own
    well_formed(root)
    table = root.find(f".//{{{MODEL}}}decisionTable")
    assert table is not None
    assert table.get("hitPolicy") == "FIRST"
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    for rule in table.iterfind(f"{{{MODEL}}}rule"):
        assert len(rule.findall(f"{{{MODEL}}}inputEntry")) == len(
            table.findall(f"{{{MODEL}}}input")
        )


def test_amounts_are_ranges_and_texts_stay_texts():
    root = ET.fromstring(to_dmn(read_route(ROUTE)))  # noqa: S314 - our own
    well_formed(root)
    assert texts(root, "inputEntry")[:4] == [
        'list contains(?, "sa\\"les\\\\<&")',
        '"香港"',
        "[100.5..5000)",
        "< 4",
    ]
    assert texts(root, "inputEntry")[4:] == ["-"] * 4
    assert texts(root, "outputEntry") == ['"role:hr"', '"supervisor:2, head:requester"']
    assert texts(root, "annotationEntry") == ["", "<rest>"]


def test_a_route_without_a_matrix_is_an_empty_table():
    well_formed(ET.fromstring(to_dmn(ready("leave"))))  # noqa: S314 - our own
