using Semblance.Server.Dialects.Scales;

namespace Semblance.Server.Dialects;

/// <summary>How a search is answered.</summary>
/// <param name="Scale">The vendor's scale.</param>
/// <param name="Most">Most candidates, 1 or more.</param>
/// <param name="ListsReferences">Whether one subject may come up several times.</param>
/// <param name="ShowsScores">Whether the key sees exact numbers.</param>
/// <param name="ListsNearest">Whether faces below the floor are listed, without a number.</param>
internal sealed record SearchTerms(ScoreScale Scale, int Most, bool ListsReferences, bool ShowsScores, bool ListsNearest = false);
