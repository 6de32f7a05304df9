using System.Globalization;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>What is sealed of a subject.</summary>
internal sealed record SubjectContent(string? ExternalId, string? DisplayName, IReadOnlyList<string> Tags, string? ValidFrom, string? ValidUntil)
{
    public static SubjectContent Of(SubjectDetails details) =>
        new(details.ExternalId?.Text, details.DisplayName, details.Tags, Day(details.ValidFrom), Day(details.ValidUntil));

    public SubjectDetails ToDetails() => new()
    {
        ExternalId = ExternalId is null ? null : new ExternalId(ExternalId),
        DisplayName = DisplayName,
        Tags = [.. Tags],
        ValidFrom = Day(ValidFrom),
        ValidUntil = Day(ValidUntil),
    };

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
