"""A window on the real program: a pseudo-terminal whose bytes an emulator reads."""
import codecs
import os
import re
import signal
import time

import pexpect
import pyte
from wcwidth import wcswidth

MOVE = re.compile(r"\x1b\[\d+;1H")
SEQUENCE = re.compile(r"\x1b\[[?0-9;]*[A-Za-z]")


class Window:
    def __init__(self, arguments, columns=80, rows=24, variables=None, folder=None):
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        environment.update(variables or {})
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self.raw = ""
        self.child = pexpect.spawn(
            arguments[0], arguments[1:], dimensions=(rows, columns), env=environment, cwd=folder,
            timeout=20, encoding=None)
        self.child.delaybeforesend = None

    def feed(self, timeout):
        """Reads what has come; False when the program is gone."""
        try:
            data = self.child.read_nonblocking(65536, timeout)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        text = self.decoder.decode(data)
        self.raw += text
        self.stream.feed(text)
        return True

    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    def text(self):
        return "\n".join(self.lines()).rstrip() + "\n"

    def says(self, text):
        """Whether a text is on the screen, however it is broken into lines."""
        return text in " ".join(self.text().split())

    def wait(self, wanted, seconds=20):
        """Waits until the screen has a text or fulfils a condition, and nothing more comes."""
        is_there = wanted if callable(wanted) else lambda: self.says(wanted)
        if wanted == "PROMPT":
            is_there = self.prompt
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if is_there():
                return self
            if not self.feed(0.05) and not is_there():
                break
        raise AssertionError(f"waited for {wanted!r}:\n{self.text()}")

    def settle(self, quiet=0.25):
        """Reads until nothing has come for a while."""
        while True:
            before = len(self.raw)
            if not self.feed(quiet) or len(self.raw) == before:
                return self

    def press(self, keys):
        self.child.send(keys.encode())
        return self

    def press_first(self, key, happened):
        """Presses a key on a page that has just come; again if it was too early to count."""
        for _ in range(4):
            self.press(key)
            try:
                return self.wait(happened, 2)
            except AssertionError:
                continue
        return self.press(key).wait(happened)

    def prompt(self):
        """Whether a text can be typed, and nothing is yet."""
        return any(line.strip() == ">" for line in self.lines())

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def signal(self, number):
        os.kill(self.child.pid, number)

    def end(self, seconds=20):
        """Waits for the program's end; its exit code, negative for a signal."""
        end = time.monotonic() + seconds
        while self.feed(0.05):
            assert time.monotonic() < end, f"still running:\n{self.text()}"
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -self.child.signalstatus

    def kill(self):
        self.child.kill(signal.SIGKILL)
        self.child.close()

    def widest(self):
        """Cells of the widest line that was ever painted."""
        painted = self.raw.split("\x1b[?1049l")[0]
        widths = [wcswidth(SEQUENCE.sub("", part)) for part in MOVE.split(painted)[1:]]
        assert all(width >= 0 for width in widths), "a control character was painted"
        return max(widths, default=0)
