namespace Semblance.Evaluation.Presentation;

/// <summary>Scored presentations in the order of their scores, with each group as a number, so that groups can be resampled.</summary>
internal sealed class PadTrials
{
    private readonly (double Score, bool IsBonaFide, AttackSpecies Species, int Group)[] _rising;

    public PadTrials(IEnumerable<ScoredPresentation> presentations)
    {
        var scored = presentations.Where(one => one.Score is not null).OrderBy(one => one.Score!.Value).ToArray();
        var groups = scored.Select(one => one.Listed.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        _rising = [.. scored.Select(one => (one.Score!.Value, one.Listed.IsBonaFide, one.Listed.Species, groups[one.Listed.Group]))];
        Groups = groups.Count;
    }

    /// <summary>Groups, numbered from 0.</summary>
    public int Groups { get; }

    /// <summary>Whether there is at least one presentation of both kinds.</summary>
    public bool HasBoth => _rising.Any(trial => trial.IsBonaFide) && _rising.Any(trial => !trial.IsBonaFide);

    /// <summary>Both error rates at a threshold.</summary>
    public PadFigures At(double threshold, PresentationOptions options) => new(
        threshold,
        [.. _rising.Where(trial => !trial.IsBonaFide).GroupBy(trial => trial.Species)
            .Select(species => new SpeciesRate(species.Key, PadRate.Of([.. species.Select(trial => (trial.Score >= threshold, trial.Group))], options)))
            .OrderByDescending(rate => rate.AttackClassificationErrorRate.Value).ThenByDescending(rate => rate.AttackClassificationErrorRate.Exact.High).ThenBy(rate => rate.Species.Name, StringComparer.Ordinal)],
        PadRate.Of([.. _rising.Where(trial => trial.IsBonaFide).Select(trial => (trial.Score < threshold, trial.Group))], options));

    /// <summary>The highest threshold that calls at most this share of bona fide presentations attacks; each counts as often as its group.</summary>
    public double ThresholdFor(double bonaFideRate, IReadOnlyList<float>? timesOfGroup = null)
    {
        var own = _rising.Where(trial => trial.IsBonaFide).ToArray();
        var allowed = bonaFideRate * own.Sum(trial => Times(trial.Group, timesOfGroup)) * (1 + 1e-9);
        double below = 0;
        foreach (var trial in own)
        {
            below += Times(trial.Group, timesOfGroup);
            if (below > allowed)
                return trial.Score;
        }

        return 1;
    }

    /// <summary>All species together: for each threshold that matters, the share of attacks that pass and of bona fide presentations that do not; thresholds rise.</summary>
    public IReadOnlyList<PadPoint> Curve(IReadOnlyList<float>? timesOfGroup = null)
    {
        double attacks = 0, bonaFide = 0;
        foreach (var trial in _rising)
            _ = trial.IsBonaFide ? bonaFide += Times(trial.Group, timesOfGroup) : attacks += Times(trial.Group, timesOfGroup);
        var points = new List<PadPoint>();
        double caught = 0, refused = 0;
        for (var i = 0; i < _rising.Length;)
        {
            var threshold = _rising[i].Score;
            points.Add(new PadPoint(threshold, Share(attacks - caught, attacks), Share(refused, bonaFide)));
            for (; i < _rising.Length && _rising[i].Score == threshold; i++)
                _ = _rising[i].IsBonaFide ? refused += Times(_rising[i].Group, timesOfGroup) : caught += Times(_rising[i].Group, timesOfGroup);
        }

        points.Add(new PadPoint(Math.BitIncrement(_rising.Length == 0 ? 1 : _rising[^1].Score), 0, 1));
        return points;
    }

    /// <summary>Where both shares are equal, or the nearest to it: of the two thresholds around the crossing the one with the smaller sum (Maio et al., FVC2000).</summary>
    public (double Rate, double Threshold) EqualErrors(IReadOnlyList<float>? timesOfGroup = null)
    {
        var curve = Curve(timesOfGroup);
        var crossing = Math.Max(1, Enumerable.Range(0, curve.Count).First(i => curve[i].BonaFideRate >= curve[i].AttackRate));
        var nearest = new[] { curve[crossing], curve[crossing - 1] }.MinBy(point => point.AttackRate + point.BonaFideRate);
        return ((nearest.AttackRate + nearest.BonaFideRate) / 2, nearest.Threshold);
    }

    private static double Times(int group, IReadOnlyList<float>? times) => times?[group] ?? 1;

    private static double Share(double part, double whole) => whole > 0 ? Math.Clamp(part / whole, 0, 1) : 0;
}
