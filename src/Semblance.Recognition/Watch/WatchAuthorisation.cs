namespace Semblance.Recognition.Watch;

/// <summary>Who allowed a restricted gallery to be looked for before a camera, where, and until when.</summary>
/// <param name="By">Who answers for it: a person or an order; never empty.</param>
/// <param name="Place">The place that it holds for; never empty.</param>
/// <param name="Until">From then on nobody is looked for.</param>
/// <remarks>Immutable. It goes on record when the watch begins.</remarks>
public sealed record WatchAuthorisation(string By, string Place, DateTimeOffset Until);
