// Comfort only: every page works without this. Rows of an editor change without a jump, an invite's code is filled in.
"use strict";

const joined = document.querySelector("[data-from-fragment]");
if (joined && location.hash.length > 1) {
  joined.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}

document.addEventListener("click", async (event) => {
  const copier = event.target.closest("[data-copy]");
  if (!copier) return;
  const field = document.getElementById(copier.dataset.copy);
  field.select();
  try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
});

// A condition's rows and its free text are shown as the choice above them says.
const fit = (select) => {
  const brick = select.closest("[data-brick]");
  for (const part of brick.querySelectorAll("[data-when]")) {
    if (part.closest("[data-brick]") === brick) part.hidden = part.dataset.when !== select.value;
  }
};
const tell = (select) => {
  const words = select.closest("[data-brick]").querySelector("[data-told]");
  if (words) words.hidden = select.value !== "told";
};
const dress = () => {
  document.querySelectorAll("select[data-mode]").forEach(fit);
  document.querySelectorAll("select[data-said]").forEach(tell);
};
// Which rows stand open is ours to keep: the answer knows only the one that was pressed.
const named = (row) => row.querySelector('input[type="hidden"]')?.value;
const opened = (form) => new Set([...form.querySelectorAll(".fold")].filter((row) => row.querySelector("details").open).map(named));
const reopen = (form, names) => form.querySelectorAll(".fold").forEach((row) => {
  if (named(row) && names.has(named(row))) row.querySelector("details").open = true;
});
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-said]")) tell(event.target);
  if (event.target.matches("select[data-mode]")) {
    fit(event.target);
    const part = event.target.closest("[data-brick]").querySelector('[data-when="rows"]');
    const add = part && event.target.value === "rows" && !part.querySelector(".cond") && part.querySelector("button.add");
    if (add) add.click();
  }
});
dress();

// Buttons that only change rows: the answer's rows take the place of ours, and the focus stays where people work.
document.addEventListener("submit", async (event) => {
  const form = event.target, button = event.submitter;
  if (!form.matches("[data-rows]") || !button || !button.hasAttribute("data-row")) return;
  event.preventDefault();
  const body = new FormData(form, button);
  let text;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body), redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    text = await answer.text();
  } catch {
    button.removeAttribute("data-row");
    form.requestSubmit(button);
    return;
  }
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-rows]");
  const [verb, path] = button.value.split(":");
  const open = opened(form);
  form.replaceChildren(...fresh.childNodes);
  reopen(form, open);
  dress();
  if (verb === "try") { form.querySelector('[value="try"]').focus(); return; }
  const rows = [...form.querySelectorAll(`[data-path]`)].filter((each) => each.dataset.path.startsWith(path + ".") &&
    !each.dataset.path.slice(path.length + 1).includes("."));
  const near = verb === "add" ? rows.at(-1) : form.querySelector(`[data-path="${CSS.escape(path)}"]`) || form;
  const first = near && (near.matches("input,select") ? near : (near.querySelector("input:not([type=hidden]),select") ||
    near.querySelector("button")));
  if (first) first.focus();
});
