"""What clients were told, and whether a server still says the same."""

import collections
import itertools

from served import Refused

SAMPLE = 10  # people of earlier rounds who are looked for by their face in each round


class Ledger:
    """By name: "enrolling", "enrolled", "erasing" or "erased"; the first and the third were not acknowledged."""

    def __init__(self, gallery, picture_of, has_subjects):
        self.gallery, self.picture_of, self.has_subjects = gallery, picture_of, has_subjects
        self.states, self.galleries, self.tally = {}, {}, collections.Counter()
        self._numbers = itertools.count(1)

    def next_number(self):
        return next(self._numbers)

    def of(self, *states):
        return [name for name, state in list(self.states.items()) if state in states]

    def judge(self, server, random, everybody=False):
        """Looks for all by list and count, and for some by their face; then settles what was under way."""
        there = self._subjects(server) if self.has_subjects else self._by_face(server, random, everybody)
        lost = [name for name in self.of("enrolled") if name not in there]
        undone = [name for name in self.of("erased") if name in there]
        strangers = set(there) - set(self.states)
        if lost or undone or strangers:
            raise SystemExit(f"lost: {lost}; erasures undone: {undone}; nobody's: {strangers}")
        if self.has_subjects:
            self._sample(server, random, everybody)
        count = self.gallery.count(server)["subjects"]
        if count != len(there):
            raise SystemExit(f"the gallery counts {count} subjects where {len(there)} are")
        self._judge_galleries(server)
        for name in self.of("enrolling", "erasing"):
            self._settle(server, name, name in there)

    def _subjects(self, server):
        found = self.gallery.subjects(server)
        twice = {name: count for name, count in found.items() if count != 1}
        if twice:
            raise SystemExit(f"enrolled more than once, or in part: {twice}")
        return found

    def _by_face(self, server, random, everybody):
        """Where no list can be had: those of this round, and some others; the count covers the rest."""
        fresh = self.of("enrolling", "erasing")
        known = self.of("enrolled")
        asked = fresh + (known if everybody else random.sample(known, min(SAMPLE, len(known))))
        found = {name for name in asked if self._shows(server, name)}
        self.tally["found by their face"] += len(found)
        return found | (set(known) - set(asked))

    def _sample(self, server, random, everybody):
        known, gone = self.of("enrolled"), self.of("erased")
        for name in known if everybody else random.sample(known, min(SAMPLE, len(known))):
            if not self._shows(server, name):
                raise SystemExit(f"{name} is listed and not found")
            self.tally["found by their face"] += 1
        for name in random.sample(gone, min(2, len(gone))):
            if self._shows(server, name):
                raise SystemExit(f"{name} was erased and is found")

    def _shows(self, server, name):
        return self.gallery.is_there(server, name, self.picture_of(name, again=True))

    def _settle(self, server, name, is_there):
        if self.states[name] == "erasing":
            self.tally["erasures under way, done" if not is_there else "erasures under way, not done"] += 1
            if is_there and self.has_subjects:
                self.gallery.erase_subject(server, name)
            self.states[name] = "erased"
            return
        self.tally["enrolments under way, kept" if is_there else "enrolments under way, not kept"] += 1
        if self.has_subjects:  # sent again by its key, it must be done once
            self.gallery.enrol(server, name, self.picture_of(name))
        if is_there or self.has_subjects:
            self.states[name] = "enrolled"
        else:
            del self.states[name]

    def _judge_galleries(self, server):
        there = {one["name"] for one in server.demand("GET", "/galleries")["galleries"]} - {self.gallery.name}
        for name, state in list(self.galleries.items()):
            if (state == "made" and name not in there) or (state == "erased" and name in there):
                raise Refused(f"the gallery {name} was {state}, and is {'there' if name in there else 'not there'}")
            if state in ("making", "erasing"):
                self.tally["galleries under way"] += 1
                self.galleries[name] = "made" if name in there else "erased"
