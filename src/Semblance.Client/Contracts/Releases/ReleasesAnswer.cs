namespace Semblance.Client.Contracts.Releases;

/// <summary>Answers that wait for a second account.</summary>
/// <param name="Releases">The oldest first.</param>
public sealed record ReleasesAnswer(IReadOnlyList<ReleaseAnswer> Releases);
