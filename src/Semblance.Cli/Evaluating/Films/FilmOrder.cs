namespace Semblance.Cli.Evaluating.Films;

/// <summary>How films of synthetic people are watched.</summary>
/// <param name="PerSecond">Frames a second; faces are looked for in each.</param>
/// <param name="Rates">At which rates the people are asked for: shares of strangers' visits that may be named. Empty follows them only.</param>
internal sealed record FilmOrder(int PerSecond, IReadOnlyList<double> Rates)
{
    /// <summary>Every second person is a stranger.</summary>
    public const int StrangerEvery = 2;

    /// <summary>Of all faces those count of which at least so much can be seen.</summary>
    public const double LeastVisibility = 0.25;

    /// <summary>Of faces that must be found at least so much can be seen.</summary>
    public const double UsualVisibility = 0.5;
}
