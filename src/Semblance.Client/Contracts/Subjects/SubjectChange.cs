namespace Semblance.Client.Contracts.Subjects;

/// <summary>What shall be said of a subject from now on. What is absent stays as it is.</summary>
/// <param name="Subject">The external id.</param>
/// <param name="DisplayName">The name that is shown.</param>
/// <param name="Tags">Words to find it by: all of them.</param>
/// <param name="ValidFrom">The first day (UTC) on which it is found.</param>
/// <param name="ValidUntil">The last day (UTC) on which it is found.</param>
/// <param name="Clear">What shall be said no more: "subject", "display_name", "tags", "valid_from", "valid_until".</param>
public sealed record SubjectChange(string? Subject = null, string? DisplayName = null, IReadOnlyList<string>? Tags = null, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null, IReadOnlyList<string>? Clear = null);
