using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Tracking;

/// <summary>How well the faces of several films were followed, all together.</summary>
/// <param name="Films">The films, each followed for itself; one at least.</param>
/// <remarks>Immutable.</remarks>
public sealed record TrackingSum(IReadOnlyList<TrackingReport> Films)
{
    /// <summary>Identity figures over the boxes of all films.</summary>
    public IdFigures Ids => new(Films.Sum(film => film.Ids.Agreed), Films.Sum(film => film.Ids.TruthBoxes), Films.Sum(film => film.Ids.ResultBoxes));

    /// <summary>Errors over the frames of all films.</summary>
    public ClearFigures Clear => new()
    {
        TruthBoxes = Films.Sum(film => film.Clear.TruthBoxes),
        Misses = Films.Sum(film => film.Clear.Misses),
        FalseBoxes = Films.Sum(film => film.Clear.FalseBoxes),
        Switches = Films.Sum(film => film.Clear.Switches),
        Fragmentations = Films.Sum(film => film.Clear.Fragmentations),
        MeanOverlap = Films.All(film => film.Clear.MeanOverlap is null) ? null : Films.Sum(film => (film.Clear.MeanOverlap ?? 0) * Covered(film)) / Films.Sum(Covered),
    };

    /// <summary>True tracks that had to be covered.</summary>
    public int TruthTracks => Films.Sum(film => film.Tracks.Count);

    /// <summary>Tracks of the results.</summary>
    public int ResultTracks => Films.Sum(film => film.ResultTracks);

    /// <summary>Of these, tracks that cover no face in any frame.</summary>
    public int FalseTracks => Films.Sum(film => film.FalseTracks);

    /// <summary>True tracks that were covered in at least 80 % of their frames.</summary>
    public int MostlyTracked => Films.Sum(film => film.MostlyTracked);

    /// <summary>True tracks that were covered in less than 20 % of their frames.</summary>
    public int MostlyLost => Films.Sum(film => film.MostlyLost);

    /// <summary>
    /// The mean of the films' IDF1 with its 95 % interval, the films being the independent trials; <see langword="null"/> with fewer than two films that have one.
    /// </summary>
    public RateEstimate? F1OfFilms
    {
        get
        {
            var values = Films.Select(film => film.Ids.F1).OfType<double>().ToArray();
            if (values.Length < 2)
                return null;
            var mean = values.Average();
            var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
            var half = StudentInterval.HalfWidth(values.Length - 1) * error;
            return new RateEstimate(mean, Math.Max(0, mean - half), Math.Min(1, mean + half));
        }
    }

    private static int Covered(TrackingReport film) => film.Clear.TruthBoxes - film.Clear.Misses;
}
