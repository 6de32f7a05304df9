namespace Semblance.Video.Outlets;

/// <summary>Something that whoever runs an outlet should know.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Kind">What.</param>
/// <param name="What">In words, without secrets.</param>
/// <remarks>Immutable.</remarks>
public sealed record OutletNews(string Outlet, OutletNewsKind Kind, string What);
