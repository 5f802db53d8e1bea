"""What an HTML report says, for comparing the other formats with it."""

from html.parser import HTMLParser


def squeezed(text):
    """The text without white space and soft hyphens, which formats set as they like."""
    return "".join(text.replace("\u00ad", "").split())


class Page(HTMLParser):
    """Sections with their depth, headings, header rows and pictures of a report."""

    def __init__(self, html):
        super().__init__()
        self.sections = []
        self.headings = []
        self.header_rows = 0
        self.pictures = 0
        self.title = ""
        self._depth = 0
        self._opens_section = False
        self._heading = None
        # For each open division, whether it is a folded section.
        self._folds = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag == "div":
            self._folds.append("fold" in (dict(attributes).get("class") or "").split())
        if tag == "section" or tag == "div" and self._folds[-1]:
            self._depth += 1
            self._opens_section = True
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._heading = (self._opens_section, [])
            self._opens_section = False
        elif tag == "thead":
            self.header_rows += 1
        elif tag == "figure":
            self.pictures += 1
        elif tag == "p":
            self._opens_section = False

    def handle_endtag(self, tag):
        if tag == "section" or tag == "div" and self._folds.pop():
            self._depth -= 1
        elif self._heading and tag == f"h{tag[1:]}" and tag[1:].isdigit():
            is_section, parts = self._heading
            text = " ".join("".join(parts).split())
            self._heading = None
            if tag == "h1":
                self.title = text
            self.headings.append(text)
            if is_section:
                self.sections.append((self._depth, text))

    def handle_data(self, data):
        if self._heading:
            self._heading[1].append(data)
