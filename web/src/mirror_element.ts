// One element of the mirror: role, name, value and state as ARIA attributes. Only what changed is written.
import { state, type MirrorNode, type Role } from "./mirror_reader";

export interface Described {
  attributes: Record<string, string>;
  text: string;
}

/** Their text is what they are; a name would hide it. */
const textRoles: ReadonlySet<Role> = new Set(["text", "heading", "status", "alert"]);
/** Their state is said to be on or off with aria-checked, not with aria-pressed. */
const checkedRoles: ReadonlySet<Role> = new Set(["radio", "checkbox", "menuitem"]);
/** Only the cursor among them is a tab stop; the others are reached with arrows. */
const rovingRoles: ReadonlySet<Role> = new Set(["gridcell", "columnheader", "rowheader", "menuitem", "option"]);
/** Read only. One that can have the focus explains itself: of those that follow each other one is the tab stop. */
const figureRoles: ReadonlySet<Role> = new Set(["text", "cell"]);
/** Checkers and some readers look for the text of a header, not for its name. */
const headerRoles: ReadonlySet<Role> = new Set(["columnheader", "rowheader"]);
const textFieldRoles: ReadonlySet<Role> = new Set(["textbox", "searchbox"]);

function roleOf({ role, state: bits }: MirrorNode): string {
  if (role === "text") return "paragraph";
  if (role === "menuitem" && bits & state.canPress) return "menuitemcheckbox";
  return role;
}

function stateAttributes({ role, state: bits }: MirrorNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (bits & state.disabled) attributes["aria-disabled"] = "true";
  if (bits & (state.pressed | state.canPress)) {
    const value = bits & state.mixed ? "mixed" : String((bits & state.pressed) !== 0);
    attributes[checkedRoles.has(role) ? "aria-checked" : "aria-pressed"] = value;
  }
  if (bits & state.selected) attributes["aria-selected"] = "true";
  else if (role === "tab" || role === "option") attributes["aria-selected"] = "false";
  if (bits & state.hasPopup || bits & state.expanded) {
    attributes["aria-expanded"] = String((bits & state.expanded) !== 0);
  }
  if (bits & state.hasPopup) attributes["aria-haspopup"] = "true";
  if (bits & state.modal) attributes["aria-modal"] = "true";
  if (bits & state.multiple) attributes["aria-multiselectable"] = "true";
  if (bits & state.multiline) attributes["aria-multiline"] = "true";
  if (bits & state.upright) attributes["aria-orientation"] = "vertical";
  const isRoving = rovingRoles.has(role) || figureRoles.has(role);
  const isStop = (bits & state.cursor) !== 0 || ((bits & state.focusable) !== 0 && !isRoving);
  if (isStop) attributes["tabindex"] = "0";
  else if (bits & state.focusable || rovingRoles.has(role)) attributes["tabindex"] = "-1";
  return attributes;
}

function valueAttributes(node: MirrorNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (node.role === "slider" || node.role === "separator") {
    attributes["aria-valuenow"] = String(node.now);
    attributes["aria-valuemin"] = String(node.min);
    attributes["aria-valuemax"] = String(node.max);
    if (node.value) attributes["aria-valuetext"] = node.value;
  }
  if (node.role === "heading") attributes["aria-level"] = "2";
  // Of a grid: how many it has, of which a large map's has only those in sight.
  const what = node.role === "grid" ? "count" : "index";
  if (node.row >= 0) attributes[`aria-row${what}`] = String(node.row + 1);
  if (node.column >= 0) attributes[`aria-col${what}`] = String(node.column + 1);
  if (node.description) attributes["aria-description"] = node.description;
  return attributes;
}

function descriptionOf(node: MirrorNode): Described {
  const attributes: Record<string, string> = { role: roleOf(node), ...stateAttributes(node), ...valueAttributes(node) };
  if (textRoles.has(node.role)) return { attributes, text: node.name };
  if (node.name) attributes["aria-label"] = node.name;
  const showsValue = textFieldRoles.has(node.role) || node.role === "combobox";
  return { attributes, text: showsValue ? node.value : headerRoles.has(node.role) ? node.name : "" };
}

/** Makes the element say what the node says; `before` is what it says now. */
export function describe(dom: HTMLElement, node: MirrorNode, before: Described | undefined): Described {
  const now = descriptionOf(node);
  const old = before?.attributes ?? {};
  for (const [name, value] of Object.entries(now.attributes)) {
    if (old[name] !== value) dom.setAttribute(name, value);
  }
  for (const name of Object.keys(old)) {
    if (name in now.attributes) continue;
    // Without it the element would lose the focus that it has.
    if (name === "tabindex" && dom === document.activeElement) dom.setAttribute(name, "-1");
    else dom.removeAttribute(name);
  }
  if (now.text !== (before?.text ?? "")) setText(dom, now.text);
  return now;
}

/** The text is always the first child, so that child elements are left alone. */
function setText(dom: HTMLElement, text: string): void {
  const first = dom.firstChild;
  if (first instanceof Text) first.data = text;
  else dom.insertBefore(document.createTextNode(text), first);
}
