namespace Semblance.Cli.Benching.Promise;

/// <summary>What a round counted.</summary>
/// <param name="Draws">References that the exhaustive search found.</param>
/// <param name="Missed">How many of them each budget's search did not find, in the budgets' order.</param>
internal sealed record RoundCount(long Draws, IReadOnlyList<long> Missed);
