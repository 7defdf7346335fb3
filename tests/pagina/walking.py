"""Walks through the page with the Tab key and notes what somebody without a mouse meets at every stop."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Notes a stop when Tab comes up again: by then the browser has moved the focus and scrolled to it.
LISTEN = """() => {
  const look = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "borderColor"];
  const looks = item => { const style = getComputedStyle(item); return look.map(name => style[name]).join(" "); };
  const rgb = colour => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = colour => rgb(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
  const behind = item => {
    for (let at = item.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((rgb(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = item => {
    const [one, other] = [light(getComputedStyle(item).outlineColor), light(behind(item))];
    return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  };
  const seen = item => [...item.getClientRects()].some(box => [.1, .5, .9].some(x => [.2, .5, .8].some(y => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return hit && (item.contains(hit) || hit.contains(item) && hit.closest("a,label,summary") === hit);
  })));
  const words = item => `${item.tagName.toLowerCase()} ${item.textContent.trim().slice(0, 40)}`;
  const path = item => item.id ? "#" + item.id : words(item);
  window.stops = [];
  let last = null;
  document.addEventListener("keyup", event => {
    if (event.key !== "Tab") return;
    const item = document.activeElement;
    if (last) window.stops.at(-1).rest = looks(last);
    if (item === document.body) { last = null; window.stops.push(null); return; }
    const box = item.getBoundingClientRect();
    window.stops.push({
      path: path(item), looks: looks(item), contrast: contrast(item), seen: seen(item),
      after: !last || Boolean(last.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING),
      top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left,
    });
    last = item;
  }, true);
}"""


@dataclass(frozen=True)
class Stop:
    """One element that Tab came to: how it looks with and without the focus, and where it stands."""

    path: str
    looks: str
    rest: str
    contrast: float
    seen: bool
    after: bool
    top: float
    bottom: float
    left: float


def walk(page: Page, most: int = 3000) -> list[Stop]:
    """Press Tab from where the focus is until it leaves the page; a page that keeps it is a trap."""
    page.evaluate(LISTEN)
    for _ in range(most // 50):
        for _ in range(50):
            page.keyboard.press("Tab")
        found: list[dict[str, Any] | None] = page.evaluate("window.stops")
        if None in found:
            return [Stop(**{"rest": "", **stop}) for stop in found[: found.index(None)] if stop]
    raise AssertionError(f"after {most} times Tab the focus is still in the page")


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until the focus is on what is meant; that has to be within reach."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not within {most} times Tab")
