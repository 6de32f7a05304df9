"""What the log says of each measurement."""

COLUMNS = ("frames", "seconds", "rate", "made_loss", "taught_loss", "made", "pair", "alike")
"""Losses are running means; the last three are of the averaged weights on held-out made frames (`measure.HeldOut.figures`)."""
