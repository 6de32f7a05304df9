using System.Collections.Immutable;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Subjects;

/// <summary>What tells who a subject is; sealed wherever it is kept, and never printed.</summary>
public sealed record SubjectDetails
{
    /// <summary>The most characters of a displayed name: 200.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The most tags: 50, of 50 characters each.</summary>
    public const int MaxTags = 50;

    /// <summary>What another system calls the subject; null where there is none.</summary>
    public ExternalId? ExternalId { get; init; }

    /// <summary>The name that is shown; null where there is none.</summary>
    public string? DisplayName { get; init => field = value is null ? null : PlainText.Demand(value, MaxNameLength, "displayed name"); }

    /// <summary>Words to find the subject by.</summary>
    public ImmutableArray<string> Tags { get; init => field = Demand(value); } = [];

    /// <summary>The first day (UTC) on which the subject is found; null for "from enrolment".</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day (UTC) on which the subject is found; null for "until expiry".</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether the subject may be found on a day.</summary>
    /// <param name="day">A day in UTC.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>, both included.</returns>
    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidUntil is not { } until || day <= until);

    /// <inheritdoc/>
    public bool Equals(SubjectDetails? other) =>
        other is not null && Equals(ExternalId, other.ExternalId) && string.Equals(DisplayName, other.DisplayName, StringComparison.Ordinal)
        && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal) && ValidFrom == other.ValidFrom && ValidUntil == other.ValidUntil;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ExternalId, DisplayName, Tags.Length, ValidFrom, ValidUntil);

    /// <summary>Its kind alone, so that it does not get into logs.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => "(details of a subject)";

    private static ImmutableArray<string> Demand(ImmutableArray<string> tags) =>
        tags.IsDefaultOrEmpty ? []
        : tags.Length <= MaxTags ? [.. tags.Select(tag => PlainText.Demand(tag, 50, "tag"))]
        : throw new SemblanceException(ErrorCode.VaultRuleBroken, $"A subject has at most {MaxTags} tags, not {tags.Length}.", "Leave some out.");
}
