"""The simulated discuss side of Odoo: messages, activities, attachments."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from .odoo_orm import Base, Env, Field, Model, Row, stamp, user_error

CHAR, MANY = "char", "many2one"
SUBTYPES = {"mail.mt_comment": "Discussions", "mail.mt_note": "Note"}


def add_mail(base: Base) -> None:
    subtype = {"name": Field(CHAR, "Message Type")}
    base.add(Model("mail.message.subtype", "Message subtypes", subtype))
    message = {
        "model": Field(CHAR, "Related Document Model"),
        "res_id": Field("many2one_reference", "Related Document ID"),
        "author_id": Field(MANY, "Author", "res.partner"),
        "date": Field("datetime", "Date"),
        "body": Field("html", "Contents"),
        "message_type": Field(
            "selection",
            "Type",
            selection=[("comment", "Comment"), ("notification", "System notification")],
        ),
        "subtype_id": Field(MANY, "Subtype", "mail.message.subtype"),
        "tracking_value_ids": Field("one2many", "Tracking values", groups="base.group_system"),
    }
    base.add(Model("mail.message", "Message", message))
    kind = {"name": Field(CHAR, "Name")}
    base.add(Model("mail.activity.type", "Activity Type", kind))
    activity = {
        "res_model": Field(CHAR, "Related Document Model"),
        "res_id": Field("many2one_reference", "Related Document ID"),
        "res_name": Field(CHAR, "Document Name", compute=_about),
        "activity_type_id": Field(MANY, "Activity Type", "mail.activity.type"),
        "activity_category": Field(
            "selection", "Action", selection=[("default", "None"), ("grant_approval", "Approval")]
        ),
        "summary": Field(CHAR, "Summary"),
        "note": Field("html", "Note"),
        "date_deadline": Field("date", "Due Date"),
        "state": Field("selection", "State", compute=lambda _env, _row: "today"),
        "user_id": Field(MANY, "Assigned to", "res.users"),
    }
    base.add(Model("mail.activity", "Activity", activity))
    file = {
        "name": Field(CHAR, "Name"),
        "mimetype": Field(CHAR, "Mime Type"),
        "file_size": Field("integer", "File Size"),
    }
    file |= {
        "res_model": Field(CHAR, "Resource Model"),
        "res_id": Field("many2one_reference", "Resource ID"),
        "datas": Field("binary", "File Content"),
    }
    base.add(Model("ir.attachment", "Attachment", file))
    for name in SUBTYPES.values():
        base.insert("mail.message.subtype", {"name": name})
    add = base.add

    def with_count(model: Model) -> None:
        model.fields["message_attachment_count"] = Field(
            "integer", "Attachment Count", compute=_files(model.name)
        )
        add(model)

    base.add = with_count  # type: ignore[method-assign]  # every model after this one is a mail.thread


def _files(model: str) -> Callable[[Env, Row], int]:
    def count(env: Env, row: Row) -> int:
        rows = env.base.rows["ir.attachment"].values()
        return sum(each["res_model"] == model and each["res_id"] == row["id"] for each in rows)

    return count


def _about(env: Env, row: Row) -> str:
    known = row["res_model"] in env.base.models
    return env.name_of(row["res_model"], row["res_id"]) if known else "Something else"


def post(model: str) -> Callable[..., Any]:
    """message_post with the parameters that it has; a body is plain text and is escaped (17 and later)."""

    def message_post(
        env: Env,
        rows: list[Row],
        *,
        body: str = "",
        subject: str | None = None,
        message_type: str = "notification",
        subtype_xmlid: str | None = None,
        attachment_ids: list[int] | None = None,
    ) -> Any:
        if subtype_xmlid is not None and subtype_xmlid not in SUBTYPES:
            raise user_error(f"External ID not found in the system: {subtype_xmlid}")
        subtype = SUBTYPES[subtype_xmlid or "mail.mt_note"]
        found = next(
            each["id"]
            for each in env.base.rows["mail.message.subtype"].values()
            if each["name"] == subtype
        )
        (row,) = rows
        made = env.base.insert(
            "mail.message",
            {
                "model": model,
                "res_id": row["id"],
                "author_id": env.user.partner,
                "date": stamp(),
                "body": f"<p>{escape(body)}</p>",
                "message_type": message_type,
                "subtype_id": found,
            },
            env.user.id,
        )
        return made["id"] if env.base.version < 19 else [made["id"]]

    return message_post


def schedule(env: Env, model: str, row: Row, user: int, kind: str, **more: Any) -> Row:
    """An activity for somebody; its deadline is today where nobody sets another."""
    known = (
        each["id"] for each in env.base.rows["mail.activity.type"].values() if each["name"] == kind
    )
    number = next(known, 0) or env.base.insert("mail.activity.type", {"name": kind})["id"]
    values = {"res_model": model, "res_id": row["id"], "user_id": user, "activity_type_id": number}
    values |= {"date_deadline": stamp()[:10], "activity_category": "default"} | more
    return env.base.insert("mail.activity", values, env.user.id)


def close(env: Env, model: str, row: Row) -> None:
    """The activities of a record are done."""
    rows = env.base.rows["mail.activity"]
    for number in [
        key
        for key, each in rows.items()
        if each["res_model"] == model and each["res_id"] == row["id"]
    ]:
        del rows[number]
