"""The window for a new request, over a hub that is really served: written, marked, kept, sent once (rows 88-93)."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from assistant.model.approval import Bucket
from assistant.model.form import DraftStage, FormField, Lack
from tests.connectors.hubs import hub_in, token
from tests.hub.api.served import LEAVE
from ui.present.request import label_of, missing, number, put_at, size, value_at
from ui.style import dress
from ui.theme import Look
from ui.widgets.requestfiles import FileRow, FilesField, paths_of
from ui.widgets.requestrows import RowsField
from ui.windows.approvals import ApprovalsWindow
from ui.windows.request import RequestWindow

WIDE = "Taxi <b>R&D</b> {n}"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def joined(app, served):
    """A profile with Eve's account at the hub, whose forms are known."""
    app.add_account("hub", "Hub", served.url, "", {}, token(served, "eve"))
    app.read_forms()
    return app


@pytest.fixture
def window(joined, qtbot):
    made = RequestWindow(joined)
    qtbot.addWidget(made)
    made.show()
    made.hint("new")
    return made


@pytest.fixture
def writing(window, qtbot):
    """An expense claim, begun."""
    begin(window, qtbot, "expense")
    return window


def begin(window, qtbot, form):
    account = window._app.forms()[0].account_id
    window.pick.chosen.emit(account, form)
    qtbot.waitUntil(lambda: window._draft is not None, timeout=20_000)


def control(window, pointer):
    return window.page.fields.box_of(pointer).control


def type_in(window, pointer, value):
    control(window, pointer).put(value)
    control(window, pointer).edited.emit()


def data(window):
    window.keep()
    return json.loads(window._app.draft(window._draft.id).data)


def add_row(window):
    rows = control(window, "/lines")
    assert isinstance(rows, RowsField)
    rows.add.click()


# ------------------------------------------------------------------ pure


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("18,000.50", "18000.50"),
        ("１２０", "120"),
        ("12x", None),
        ("1e9", None),
        ("", None),
        ("nan", None),
    ],
)
def test_numbers_as_people_type_them(typed, read):
    assert number(typed) == read


def test_values_have_their_places():
    data: dict[str, object] = {}
    put_at(data, "/trip/to~1from", "HKG")
    assert (data, value_at(data, "/trip/to~1from")) == ({"trip": {"to/from": "HKG"}}, "HKG")
    put_at(data, "/trip/to~1from", "")
    assert value_at(data, "/trip/to~1from") is None


LINES = FormField(
    "/lines", "Line", "list", required=True,
    columns=(FormField("/amount", "Amount", "amount", required=True), FormField("/receipt", "Receipt", "files", required=True)),
)  # fmt: skip


def test_what_is_missing_is_named_with_its_row():
    lacks = missing(
        (LINES,), {"lines": [{"amount": "5"}, {"amount": "-1"}]}, ["/lines/0/receipt"], "en"
    )
    assert [each.field for each in lacks] == ["/lines/1/amount", "/lines/1/receipt"]
    assert label_of((LINES,), "/lines/1/receipt", "en") == "Line 2: Receipt"
    assert missing((LINES,), {}, (), "en")[0].reason == "At least one is needed"


def test_sizes_are_short():
    assert (size(10, "en"), size(2_450_000, "en")) == ("1 KB", "2.3 MB")


# ------------------------------------------------------------------ the window


def test_the_forms_of_the_hub_are_offered(window):
    titles = [row.title for row in window.pick.list.rows]
    assert {"Expense claim", "Leave", "Forms · Hub"} <= set(titles) | {"Leave"}
    assert not window.pick.note.isVisible()


def test_what_is_typed_is_kept_and_closing_loses_nothing(writing, joined):
    type_in(writing, "/purpose", WIDE)
    writing.close()
    (draft,) = joined.drafts()
    assert json.loads(draft.data) == {"purpose": WIDE}


def test_what_nobody_began_is_not_kept(writing, joined):
    writing.close()
    assert joined.drafts() == ()


def test_a_draft_is_opened_again_as_it_was(writing, joined, qtbot):
    type_in(writing, "/purpose", WIDE)
    writing.close()
    writing.show()
    writing.hint(joined.drafts()[0].id)
    qtbot.waitUntil(lambda: writing._draft is not None, timeout=20_000)
    assert control(writing, "/purpose").value() == WIDE


def test_missing_items_are_marked_before_anything_is_sent(writing, joined):
    writing.marks.take(())  # the source may have answered by now, in its own words
    writing.page.send.click()
    assert writing.page.fields.box_of("/purpose").marked == "Still empty"
    assert writing.page.fields.box_of("/lines").marked == "At least one is needed"
    assert joined.drafts()[0].stage is DraftStage.DRAFT


def test_a_field_that_was_left_empty_is_marked_at_once_the_others_are_not(writing):
    control(writing, "/purpose").left.emit()
    assert writing.page.fields.box_of("/purpose").marked
    assert not writing.page.fields.box_of("/project").marked


def test_the_source_says_who_would_approve_and_what_it_computes(writing, qtbot):
    fill(writing)
    qtbot.waitUntil(lambda: control(writing, "/total").text() == "120.50", timeout=20_000)
    assert writing.page.route.findChildren(type(writing.page.note)) == []
    assert writing.page.route._steps.count() > 0


def fill(window):
    for pointer, value in (("/purpose", WIDE), ("/project", "P-1"), ("/currency", "HKD")):
        type_in(window, pointer, value)
    add_row(window)
    row = {"date": "2026-11-19", "category": "travel", "description": "Taxi", "amount": "120.50"}
    for name, value in row.items():
        type_in(window, f"/lines/0/{name}", value)


def test_it_is_sent_once_and_the_hub_has_it(writing, joined, served, qtbot, receipt):
    joined.sync()
    before = {each.request for each in joined.approvals(Bucket.MINE)}
    fill(writing)
    drop(control(writing, "/lines/0/receipt"), receipt, qtbot)
    qtbot.waitUntil(
        lambda: not writing.marks._theirs and writing._draft is not None, timeout=20_000
    )
    writing.page.send.click()
    writing.page.send.click()
    assert writing._draft.stage is DraftStage.WAITING
    assert not writing.page.send.isEnabled()
    joined.sync()
    writing.refresh()
    (mine,) = {each.request for each in joined.approvals(Bucket.MINE)} - before
    whole = served.as_("eve").get(f"/v1/requests/{mine}").json()
    assert (whole["data"]["purpose"], len(whole["attachments"])) == (WIDE, 1)
    assert "Sent" in writing.page.note.accessibleName() or writing._draft is None


@pytest.fixture
def receipt(tmp_path):
    path = tmp_path / "taxi <i>.png"
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF3366)
    assert picture.save(str(path))
    return path


def drop(field, path, qtbot):
    assert isinstance(field, FilesField)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.com/x.png")])
    field.take(paths_of(dragged))
    qtbot.waitUntil(lambda: bool(field.files()), timeout=10_000)


def test_a_dropped_receipt_is_shown_and_can_be_taken_out(writing, joined, receipt, qtbot):
    add_row(writing)
    field = control(writing, "/lines/0/receipt")
    drop(field, receipt, qtbot)
    qtbot.waitUntil(lambda: len(field.findChildren(FileRow)) == 1, timeout=10_000)
    (row,) = field.findChildren(FileRow)
    assert row.accessibleName() == "taxi _i_.png"  # under a harmless name
    assert joined.draft(writing._draft.id).files[0].field == "/lines/0/receipt"
    field._remove(field.files()[0].id)
    assert joined.draft(writing._draft.id).files == ()


def test_a_receipt_moves_up_with_its_row(writing, joined, receipt, qtbot):
    add_row(writing)
    add_row(writing)
    drop(control(writing, "/lines/1/receipt"), receipt, qtbot)
    control(writing, "/lines")._remove(0)
    (file,) = joined.draft(writing._draft.id).files
    assert file.field == "/lines/0/receipt"


def test_what_is_no_receipt_is_said_beside_the_field(writing, tmp_path, qtbot):
    add_row(writing)
    bad = tmp_path / "run.exe"
    bad.write_bytes(b"MZ" + bytes(100))
    control(writing, "/lines/0/receipt").take([bad])
    box = writing.page.fields.box_of("/lines/0/receipt")
    qtbot.waitUntil(lambda: bool(box.marked), timeout=10_000)


def test_the_hub_away_keeps_the_form_and_waits(writing, joined, served, qtbot):
    fill(writing)
    writing.page.urgent.click()
    writing.page.send.click()
    assert writing.page.why.marked == "Still empty"
    writing.page._why.put("The plane leaves at six")
    writing.page._why.edited.emit()
    writing.page.send.click()
    assert writing._draft.stage is DraftStage.WAITING
    assert "network" in writing.page.note.accessibleName()


def test_what_came_back_is_marked_one_by_one(writing):
    writing.marks.take(())
    lacks = (Lack("/project", "Unknown project"),)
    back = replace(writing._draft, stage=DraftStage.LACKING, lacks=lacks)
    writing._show_state(back)
    assert writing.page.fields.box_of("/project").marked == "Unknown project"


def test_throwing_away_asks_once_more(writing, joined):
    type_in(writing, "/purpose", "x")
    writing.keep()
    writing.page.discard.click()
    assert joined.drafts()
    writing.page.discard.click()
    assert joined.drafts() == ()
    assert writing.page.findChildren(QLineEdit)


def test_forms_stay_readable_in_the_safe_view_what_was_begun_does_not(writing, joined, qapp):
    #
    type_in(writing, "/purpose", "Secret")
    dress(qapp, Look(calm=True, safe=True))
    writing.close()
    writing.show()
    writing.refresh()
    titles = {row.key.partition(":")[0]: row.title for row in writing.pick.list.rows}
    assert titles["form"] != titles["draft"] == "•••"


def returned(served):
    """A leave of Eve's that Dan gave back."""
    eve, dan = served.as_("eve"), served.as_("dan")
    asked = eve.post("/v1/requests", json={"form": "leave", "data": LEAVE}).json()
    rows = dan.get("/v1/inbox?limit=100").json()["rows"]
    task = next(each["task"] for each in rows if each["request"] == asked["request"])
    fields = [{"field": "/reason", "note": "Which one?"}]
    wish = {"action": "return", "seen_data_rev": 1, "comment": "Say more", "fields": fields}
    assert dan.post(f"/v1/tasks/{task}/decisions", json=wish).is_success
    return asked["request"]


def test_what_the_inbox_names_is_opened_for_editing(window, joined, served, qtbot):
    """Row 92: the hint of a returned request's Edit button, over the name of the window."""
    request = returned(served)
    joined.sync()
    task = next(one for one in joined.approvals(Bucket.MINE) if one.request == request)
    inbox = ApprovalsWindow(joined)
    qtbot.addWidget(inbox)
    inbox.show()
    inbox.hint(task.id)
    with qtbot.waitSignal(inbox.wants) as caught:
        inbox.desk.press("edit")
    name, _, how = caught.args[0].partition(":")
    assert name == window.name
    window.hint(how)
    qtbot.waitUntil(lambda: window._draft is not None, timeout=20_000)
    assert window._draft.request == request
    assert window.page.fields.box_of("/reason").marked
    window.hint(how)
    qtbot.waitUntil(lambda: window._draft is not None, timeout=20_000)
    assert len([each for each in joined.drafts() if each.request == request]) == 1
