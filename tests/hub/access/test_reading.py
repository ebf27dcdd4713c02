"""Lists of people as spreadsheets and directory servers write them: encodings, separators, Excel's quirks, LDIF."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hub.access.ldif import read_ldif
from assistant.hub.access.reconcile import plan, rings
from assistant.hub.access.sheet import read_sheet
from assistant.hub.domain.records import Company

TRADITIONAL = (
    "工號,姓名,電郵,部門,上級\nE1,陳大文,a@company.test,業務,\nE2,林小菲,b@company.test,業務,E1\n"
)
SIMPLIFIED = (
    "工号,姓名,邮箱,部门,上级\nE1,陈大文,a@company.test,销售,\nE2,赵小玉,b@company.test,销售,E1\n"
)

ENGLISH_HEADS = "number,name,email\nE1,{},a@company.test\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "big5", "gb18030"])
def test_a_traditional_list_in_any_encoding(encoding):
    lines, faults = read_sheet(TRADITIONAL.encode(encoding))
    assert faults == ()
    assert [each.values["name"] for each in lines] == ["陳大文", "林小菲"]
    assert lines[1].values["supervisor"] == "E1"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gb2312"])
def test_a_simplified_list_in_any_encoding(encoding):
    lines, _ = read_sheet(SIMPLIFIED.encode(encoding))
    assert [each.values["department"] for each in lines] == ["销售", "销售"]


@pytest.mark.parametrize(
    ("name", "encoding"), [("陳大文", "big5"), ("赵小玉", "gb2312"), ("馬一文", "big5")]
)
def test_letters_tell_the_encoding_where_the_headings_are_english(name, encoding):
    lines, _ = read_sheet(ENGLISH_HEADS.format(name).encode(encoding))
    assert lines[0].values["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\r\nNumber;Name;E-Mail\r\n1001.0;Ada;ADA@Company.test\r\n",
        'Number\tName\tE-Mail\r\n="1001"\tAda\tmailto:ada@company.test\r\n\t\t\r\n',
        'Number,Name,E-Mail,,\r\n\'1001," Ada\u00a0\u200b",ada@company.test,,\r\n,,,,\r\n',
        "Ｎｕｍｂｅｒ，Name，E-Mail\n１００１，Ada，ada＠company.test\n",
    ],
)
def test_excels_quirks(text):
    lines, faults = read_sheet(text.encode())
    assert faults == ()
    assert lines[0].values == {"number": "1001", "name": "Ada", "email": "ada@company.test"}


def test_a_cell_over_two_lines_does_not_shift_the_numbers_of_the_others():
    text = 'number,name,email\nE1,"Ada\nChan",a@company.test\n\nE2,Bad,nothing\n'
    lines, faults = read_sheet(text.encode())
    assert [(each.line, each.values["name"]) for each in lines] == [(2, "Ada Chan"), (5, "Bad")]
    assert [(each.line, each.field) for each in faults] == [(5, "email")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty_file"),
        (b"name,email\nA,a@b.c\n", "no_column"),
        (b"number,name,email,mail\n", "column_twice"),
        (b"number,name,email\nE1,\xff\xfe\xff,a@b.c\n", "encoding"),
        (b"number,name,email\nE1,a\0b,a@b.c\n", "encoding"),
        (b"x" * (8 << 20 | 1), "file_too_big"),
    ],
)
def test_a_file_that_is_none_is_said_so(raw, code):
    _, faults = read_sheet(raw)
    assert [each.code for each in faults] == [f"access.{code}"]


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_it_fail(raw):
    for read in (read_sheet, read_ldif):
        lines, faults = read(b"number,name,email\n" + raw)
        company = Company({}, {}, ())
        ids = iter(range(10_000))
        assert (
            plan(company, lines, lambda made=ids: f"p{next(made)}", whole=True, faults=faults)
            is not None
        )


@given(st.dictionaries(st.integers(0, 8), st.integers(0, 8), max_size=9))
def test_every_ring_is_found_once(above):
    found = rings({str(a): str(b) for a, b in above.items()})
    for ring in found:
        assert [above[int(each)] for each in ring] == [int(each) for each in (*ring[1:], ring[0])]
    members = [each for ring in found for each in ring]
    assert len(members) == len(set(members))
    in_one = {a for a in above if _returns(above, a)}
    assert {int(each) for each in members} == in_one


def _returns(above: dict[int, int], start: int) -> bool:
    here = above.get(start)
    for _ in range(10):
        if here == start:
            return True
        here = above.get(here) if here is not None else None
    return False


LDIF = f"""version: 1
# exported by a made-up directory
dn: uid=ada, ou=People, dc=company,dc=test
objectClass: inetOrgPerson
employeeNumber: E1
cn:: {b64encode("陳大文".encode()).decode()}
mail: ada@company.test
jpegPhoto:: /9j/

dn: UID=eve,OU=Hong Kong,OU=Sales,dc=company,dc=test
objectClass: inetOrgPerson
employeeNumber: E2
cn: Eve
 Lau
mail: eve@company.test
manager: uid=ada,ou=people,dc=company,dc=test
userAccountControl: 514

dn: cn=hr,ou=groups,dc=company,dc=test
objectClass: groupOfNames
cn: hr
member: uid=ada,ou=People,dc=company,dc=test
"""


def test_an_ldif_export_with_managers_groups_and_a_disabled_account():
    (ada, eve), faults = read_ldif(LDIF.encode())
    assert faults == ()
    assert ada.values == {
        "number": "E1",
        "name": "陳大文",
        "email": "ada@company.test",
        "roles": "hr@*",
    }
    assert eve.values["department"] == "sales/hong kong"
    assert (
        eve.values["name"],
        eve.values["supervisor"],
        eve.values["active"],
        eve.values["roles"],
    ) == ("EveLau", "E1", "no", "")


def test_ldif_changes_and_values_by_address_are_refused_with_their_line():
    text = "dn: uid=a\nobjectClass: person\nemployeeNumber: E1\ncn: A\nmail: a@b.c\njpegPhoto:< file:///etc/passwd\n\ndn: uid=b\nchangetype: delete\n"
    _, faults = read_ldif(text.encode())
    assert [(each.line, each.code) for each in faults] == [
        (6, "access.ldif_line"),
        (8, "access.ldif_change"),
    ]
