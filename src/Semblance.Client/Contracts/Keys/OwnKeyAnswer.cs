namespace Semblance.Client.Contracts.Keys;

/// <summary>The key that asks, and what it may do.</summary>
/// <param name="Key">The key, without its secret.</param>
/// <param name="Subject">The external id of the one subject whom it speaks for; absent where it speaks for none.</param>
/// <param name="Permissions">The permissions of its role by name, such as "search.identify"; docs/server.md lists them.</param>
public sealed record OwnKeyAnswer(KeyAnswer Key, string? Subject, IReadOnlyList<string> Permissions);
