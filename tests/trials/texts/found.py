"""What a reader finds in an export."""


class Found:
    def __init__(self):
        self.faults = []
        self.shape = []   # each part that a text could add to or take away
        self.texts = []   # where a text stands whole, in order; of CSV its rows
        self.drawn = []   # lines that may be a part of a text


def decode(data, found):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        found.faults.append(f"not UTF-8: {error}")
        return data.decode("utf-8", "replace")
