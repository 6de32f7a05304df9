"""What the embedder's log says of each measurement."""

COLUMNS = ("views", "cpu_seconds", "rate", "cosine", "map14", "map7", "last",
           "plain", "moved", "degraded", "mixed", "lfw", "tar3", "tar4", "rank1")
"""`cosine` and the maps are running means over the training views; the other figures are of the averaged weights."""


def row(views: int, seconds: float, learner, figures: dict[str, float]) -> dict[str, float]:
    """A row from the learner's running means and what was measured."""
    return {"views": views, "cpu_seconds": round(seconds), "rate": learner.optimisers[0].param_groups[0]["lr"],
            **learner.running, "cosine": 1 - learner.running["cosine"], **figures}
