"""What the detector's log says of each measurement."""

COLUMNS = ("scenes", "seconds", "rate", "score_loss", "box_loss", "points_loss", "hint_loss", "recall", "extra", "points")
"""Losses are running means; `recall`, `extra` and `points` are of the averaged weights on held-out scenes."""
