"""What the tests do at a running Request Tracker beside the program: ask for things, change them, decide elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from .rt import HOME, RtServer

RIGHT = """\
use RT; RT::LoadConfig(); RT::Init();
my $owner = RT::Group->new(RT->SystemUser); $owner->LoadRoleGroup(Object => $RT::System, Name => 'Owner');
my ($done, $said) = $owner->PrincipalObj->%s(Object => $RT::System, Right => '%s'); die $said unless $done;
"""


@dataclass
class Office:
    """People at one RT, by its own REST2. A request is a ticket of ann's; its approval is the ticket behind it."""

    server: RtServer
    approvals: dict[str, str] = field(default_factory=dict)  # of requests

    def ask(self, method: str, path: str, who: str, **more: Any) -> Any:
        password = "password" if who == "root" else f"{who}-pass1"
        url = f"{self.server.url}/REST/2.0{path}"
        reply = self.server.line.request(method, url, auth=(who, password), **more)
        reply.raise_for_status()
        return reply.json() if reply.content else None

    def file(self, title: str, amount: str = "1800.00", who: str = "ann") -> str:
        body = {
            "Queue": "Purchases", "Subject": title, "Requestor": f"{who}@example.com", "Content": "It is needed.",
            "ContentType": "text/plain", "CustomFields": {"Amount": amount, "Currency": "HKD", "Cost centre": "4711"},
        }  # fmt: skip
        return str(self.ask("POST", "/ticket", who, json=body)["id"])

    def attach(self, request: str, name: str, content: bytes) -> None:
        """A file of ann's; RT wants its name in bytes."""
        named = name.encode().decode("latin-1")
        data = b64encode(content).decode()
        file = {"FileName": named, "FileType": "application/octet-stream", "FileContent": data}
        body = {"Content": "The receipt.", "ContentType": "text/plain", "Attachments": [file]}
        self.ask("POST", f"/ticket/{request}/correspond", "ann", json=body)

    def say(self, number: str, text: str, who: str) -> None:
        body = {"Content": text, "ContentType": "text/plain"}
        self.ask("POST", f"/ticket/{number}/comment", who, json=body)

    def ticket(self, number: str) -> Any:
        return self.ask("GET", f"/ticket/{number}", "root")

    def approval(self, request: str) -> str:
        if request not in self.approvals:
            links = self.ticket(request)["_hyperlinks"]
            found = (str(each["id"]) for each in links if each["ref"] == "depends-on")
            self.approvals[request] = next(found)
        return self.approvals[request]

    def change(self, request: str, amount: str = "18000.00") -> None:
        self.put(request, {"CustomFields": {"Amount": amount}}, "ann")

    def put(self, number: str, body: dict[str, Any], who: str) -> list[str]:
        said: list[str] = self.ask("PUT", f"/ticket/{number}", who, json=body)
        return said

    @contextmanager
    def without(self, right: str) -> Iterator[None]:
        """Owners of tickets have not this right for so long. RT has no REST for it."""
        for deed in ("RevokeRight", "GrantRight"):
            self.server.run(["perl", f"-I{HOME}/lib", "-e", RIGHT % (deed, right)])
            if deed == "RevokeRight":
                yield

    def said(self, number: str) -> list[str]:
        """What people wrote to a ticket; RT repeats it in the mails which it notes beside it."""
        deeds = self.ask(
            "GET", f"/ticket/{number}/history?fields=Type,Creator&per_page=100", "root"
        )
        people = {
            each["id"]
            for each in deeds["items"]
            if each["Type"] in {"Correspond", "Comment"} and each["Creator"]["id"] != "RT_System"
        }
        asked = "fields=Content,ContentType,Filename,TransactionId&per_page=100"
        found = self.ask("GET", f"/ticket/{number}/attachments?{asked}", "root")
        return [
            each["Content"]
            for each in found["items"]
            if each["TransactionId"] in people and not each["Filename"]
        ]

    def statuses(self, number: str) -> list[str]:
        """Every status the ticket was brought into, in order."""
        found = self.ask(
            "GET", f"/ticket/{number}/history?fields=Type,NewValue&per_page=100", "root"
        )
        return [each["NewValue"] for each in found["items"] if each["Type"] == "Status"]
