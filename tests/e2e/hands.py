"""Keys and nothing else: what has the focus after each, and once round all that Tab leads to."""

from program import SENSITIVE, acts, is_chosen_item, wait

ROWS = ("list item", "table row")
MOVES = ("Tab", "shift+Tab", "Up", "Down", "Left", "Right")
# A list itself takes the focus only while it is empty.
WITHIN = ("table cell", "row header", "list", "table", "scroll pane")
FRAME = ("Minimize", "Maximize", "Close")
# More stops than any view has.
MOST = 130


class Hands:
    """Keys, and a look at the focus after each."""

    def __init__(self, program):
        self.program = program
        self.visited = []

    def look(self, after):
        """The focus, as soon as it is where it can be seen."""
        def seen():
            node = self.program.get_focus()
            if node is None:
                why.append("nothing has the focus")
                return None
            fault = self.find_fault(node)
            if fault is not None:
                why.append(f"{node.role} “{node.name}” {fault}")
            return node if fault is None else None
        why = []
        try:
            self.visited.append(wait(seen, "the focus", 5))
            return self.visited[-1]
        except AssertionError as error:
            raise AssertionError(f"after {after}: {why[-1] if why else error}") from None

    def find_fault(self, node):
        if node.is_nameless:
            return "has no name"
        return "has no role" if node.is_generic else self.program.find_unseen(node)

    def press(self, *keys):
        changes = self.program.focus_changes
        self.program.key(*keys)
        if keys[-1] in MOVES:
            self.program.hear_focus(changes)
        return self.look(" ".join(keys))

    def show(self, key, view):
        self.program.view = view
        return self.press(key)

    def type(self, text):
        self.program.type(text)
        return self.look(f"“{text}”")

    def go(self, accept, what, key="Tab"):
        """Presses KEY until the focus is where ACCEPT says."""
        node = self.look(what)
        seen = []
        while len(seen) < MOST:
            if accept(node):
                return node
            seen.append(f"{node.role} “{node.name}”")
            node = self.press(key)
        raise AssertionError(f"{key} does not lead to {what}, only to " + ", ".join(dict.fromkeys(seen)))

    def go_to(self, name, key="Tab"):
        return self.go(lambda node: node.name == name, f"“{name}”", key)

    def wait_for(self, accept, what):
        return wait(lambda: (node := self.program.get_focus()) and accept(node) and node, what)


def go_round(hands, key, accept=lambda node: node.name == "Main Menu"):
    """Every stop from one that ACCEPT takes, which is in no list or table, until it has the focus again."""
    first = hands.go(accept, "where to begin", key)
    stops = [first]
    while len(stops) < MOST:
        node = hands.press(key)
        if node.path == first.path:
            return stops
        if node.path == stops[-1].path:
            raise AssertionError(f"{key} stays at {node.role} “{node.name}”")
        stops.append(node)
    raise AssertionError(f"{key} never comes back to {first.role} “{first.name}”")


def find_lost(stops, others):
    """Stops that OTHERS have not; a list is entered at the row that is chosen, or at its end."""
    paths = {node.path for node in others}
    return [node for node in stops if node.path not in paths and node.role not in ROWS]


def find_unreached(program, stops):
    """What can take the focus and is on the screen, and that no Tab came to. Cells, heads and items are gone
    through by arrow keys; the buttons of the frame are the window manager's keys."""
    paths = {node.path for node in stops}
    places = {(node.role, node.name, node.extents) for node in stops}
    return [node for node in program.tree()
            if acts(node) and node.has(SENSITIVE) and node.path not in paths
            # The start page's header bar lies below; a row to type in leaves the focus to its text.
            and (node.role, node.name, node.extents) not in places
            and not any(child.path in paths for child in node)
            and node.role not in (*ROWS, *WITHIN) and node.name not in FRAME and not is_chosen_item(node)
            and not node.inside("Roles and weights") and program.find_unseen(node, surely=True) is None]
