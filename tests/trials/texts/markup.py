"""Reads pictures, HTML and Markdown with parsers that are not ours: expat, html.parser, cmark."""

import html.parser
import re
import subprocess
import unicodedata
import xml.etree.ElementTree
import xml.parsers.expat

from found import Found, decode

NUMBER = r"-?\d+(\.\d+)?"
COLOUR = r"none|#[0-9a-f]{6}"
FONTS = "Cantarell, Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif"

# Every element that a picture may have, with its attributes and what they may hold.
PAINT = {"fill": COLOUR, "stroke": COLOUR, "stroke-width": NUMBER, "stroke-dasharray": r"[\d. ]+"}
BOX = {"x": NUMBER, "y": NUMBER, "width": NUMBER, "height": NUMBER, "rx": NUMBER}
PICTURE = {
    "svg": {"xmlns": r"http://www\.w3\.org/2000/svg", "width": NUMBER, "height": NUMBER,
            "viewBox": f"0 0 {NUMBER} {NUMBER}", "role": "graphics-document document",
            "aria-labelledby": "[a-z0-9-]+-title", "aria-describedby": "[a-z0-9-]+-desc",
            "text-rendering": "geometricPrecision", "style": "font-variant-ligatures: no-common-ligatures",
            "font-family": re.escape(FONTS)},
    "title": {"id": "[a-z0-9-]+-title"},
    "desc": {"id": "[a-z0-9-]+-desc"},
    "g": {"role": r"[a-z]+", "aria-level": r"\d", "aria-hidden": "true"},
    "rect": {**BOX, **PAINT},
    "path": {"d": r"M[-\d. L]+", "stroke-linecap": "round", "stroke-linejoin": "round", **PAINT},
    "text": {"x": NUMBER, "y": NUMBER,
             "transform": rf"translate\({NUMBER} {NUMBER}\) rotate\(-90\)", "font-size": NUMBER,
             "font-weight": r"\d00", "letter-spacing": NUMBER, "direction": "rtl",
             "text-anchor": "middle|end", "fill": COLOUR},
}

# Every element of a document; attributes are those of the harmless one, by the shape.
DOCUMENT = {"html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "h3",
            "h4", "h5", "h6", "abbr",
            "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "div", "span",
            "strong", "em", "dl", "dt", "dd", "article", "header", "footer", "nav", "br",
            "figure", "a", *PICTURE}
# A page links to its own sections, by number.
DANGER = re.compile(r"\b(href(?!=\"#part-\d+\")|src|srcset|xlink|action|on[a-z]+)\s*=|<script|url\(|script:", re.I)

MARKDOWN = [
    ["cmark", "--unsafe", "-t", "xml"],
    ["cmark", "--unsafe", "--smart", "-t", "xml"],
    ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough",
     "-e", "tasklist", "-e", "footnotes", "-t", "xml"],
]


class Tree:
    """The elements of an XML document, by expat."""

    def __init__(self, document):
        self.elements = []  # (name, attributes), in order
        self.texts = []     # what stands in each of them
        self.drawn = []     # whether it is part of a picture
        self.extras = []    # what is neither element nor text
        self.open = []
        parser = xml.parsers.expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = lambda name: self.open.pop()
        parser.CharacterDataHandler = self.take_text
        parser.ProcessingInstructionHandler = lambda *a: self.extras.append("an instruction")
        parser.CommentHandler = lambda *a: self.extras.append("a comment")
        parser.StartCdataSectionHandler = lambda *a: self.extras.append("a CDATA section")
        parser.EntityDeclHandler = lambda *a: self.extras.append("an entity")
        parser.Parse(document.encode("utf-8"), True)

    def start(self, name, attributes):
        self.drawn.append(name == "svg" or (self.open != [] and self.drawn[self.open[-1]]))
        self.open.append(len(self.elements))
        self.elements.append((name, attributes))
        self.texts.append("")

    def take_text(self, text):
        self.texts[self.open[-1]] += text


def parse(document, found):
    """The document's tree, or None; also as it would be once someone normalises it."""
    trees = []
    normal = unicodedata.normalize("NFC", document)
    for state, text in (("", document), (" once normalised", normal)):
        try:
            trees.append(Tree(text))
        except xml.parsers.expat.ExpatError as error:
            found.faults.append(f"not well-formed{state}: {error}")
    found.faults += trees[0].extras if trees else []
    if len(trees) == 2 and trees[0].elements != trees[1].elements:
        found.faults.append("other elements once normalised")
    return trees[0] if trees else None


def find_strange(name, attributes, text):
    """What is not allowed in an element of a picture."""
    allowed = PICTURE.get(name)
    if allowed is None:
        return [f"an element <{name}>"]
    found = [f"an attribute {attribute}={value!r} of <{name}>" for attribute, value in attributes.items()
             if not re.fullmatch(allowed.get(attribute, r"(?!)"), value)]
    if name not in ("text", "title", "desc") and text.strip():
        found.append(f"a text in <{name}>")
    return found


def read_svg(data):
    found = Found()
    document = decode(data, found)
    tree = parse(document, found)
    for (name, attributes), text in zip(tree.elements, tree.texts) if tree else []:
        found.faults += find_strange(name, attributes, text)
        if name == "text":
            found.drawn.append(text)
        elif attributes.get("role") != "paragraph":  # around several lines of one text
            found.shape.append((name, *sorted(attributes)))
        if name in ("title", "desc"):
            found.texts.append(text)
    return found


class Tags(html.parser.HTMLParser):
    """The elements as a reader of HTML takes them, who forgives all."""

    def __init__(self, document):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.extras = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.extras.append("a comment")

    def handle_pi(self, data):
        self.extras.append("an instruction")

    def unknown_decl(self, data):
        self.extras.append("a declaration")


def read_html(data):
    found = Found()
    document = decode(data, found)
    tree = parse(document, found)
    if tree is None:
        return found
    tags = Tags(document)
    found.faults += tags.extras
    # a reader of HTML knows no capitals in names, "viewBox"
    elements = [(name, {key.lower(): value for key, value in attributes.items()})
                for name, attributes in tree.elements]
    if tags.elements != elements:
        found.faults.append("HTML has other elements than XML")
    for (name, attributes), text, is_drawn in zip(tree.elements, tree.texts, tree.drawn):
        if is_drawn:  # what the pictures say is read where they are files of their own
            found.faults += find_strange(name, attributes, text)
            continue
        if name not in DOCUMENT:
            found.faults.append(f"an element <{name}>")
        found.shape.append((name, *sorted(attributes.items())))
        found.texts.append(text)
    markup = "".join(re.findall("<[^>]*>", document))
    if DANGER.search(markup):
        found.faults.append(f"{DANGER.search(markup).group()!r} in the markup")
    return found


def is_address(node):
    """GitHub makes a link of every mail address, and nothing written can tell it not to."""
    target = node.get("destination", "")
    text = "".join(child.text or "" for child in node)
    return node.tag == "link" and target in (f"mailto:{text}", text) and re.match(
        "mailto:|xmpp:", target)


def walk(node, found, block):
    """Takes up the tree; a block's text is gathered in BLOCK, its place in the texts."""
    for child in node:
        tag = child.tag = child.tag.split("}")[-1]
        if tag == "text":
            found.texts[block] += child.text or ""
        elif is_address(child):
            walk(child, found, block)
        else:
            attributes = [item for item in sorted(child.items()) if item[0] != "destination"]
            found.shape.append((tag, *attributes))
            is_inline = tag in ("strong", "emph", "link", "image", "code", "strikethrough")
            found.texts += [] if is_inline else [""]
            block = len(found.texts) - 1 if tag in ("softbreak", "linebreak") else block
            is_within = tag == "link" and child.get("destination", "").startswith("#")
            if (tag.startswith("html") or tag in ("link", "image", "code", "footnote_reference")
                    or (tag == "code_block" and child.get("info") != "mermaid")) and not is_within:
                found.faults.append(f"a node {tag}")
            walk(child, found, block if is_inline else len(found.texts) - 1)


def read_markdown(data):
    found = Found()
    decode(data, found)
    for number, command in enumerate(MARKDOWN):
        result = subprocess.run(command, input=data, stdout=subprocess.PIPE, check=False)
        own = Found()
        own.texts.append("")
        try:
            walk(xml.etree.ElementTree.fromstring(result.stdout), own, 0)
        except xml.etree.ElementTree.ParseError as error:
            own.faults.append(f"cmark's tree cannot be read: {error}")
        found.faults += [f"{command[0]}: {fault}" for fault in own.faults]
        found.shape += [(number, *part) for part in own.shape]
        if number != 1:  # a smart reader changes quotation marks
            found.texts += own.texts
    return found
