using System.Globalization;
using Semblance.Errors;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.References;

/// <summary>Where a page of a gallery's references ended. It holds after that reference was removed or attributed to somebody else too.</summary>
/// <remarks>Callers hand it back as it is. It tells how many references were ever kept: seal it before it leaves the house.</remarks>
public readonly record struct ReferenceMark
{
    private const char Between = ':';

    internal ReferenceMark(SubjectId subject, long number) => (Subject, Number) = (subject, number);

    internal SubjectId Subject { get; }

    internal long Number { get; }

    /// <summary>Takes the text of a mark.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <returns>The mark.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: no mark.</exception>
    public static ReferenceMark Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Between) is [var subject, var number]
            && Guid.TryParseExact(subject, "N", out var id)
            && id.Version == 4
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new ReferenceMark(SubjectId.From(id), at)
            : throw new SemblanceException(ErrorCode.VaultRuleBroken, "This is not where a page of references ended.", "Give back what the page before said, or begin with the first page.");
    }

    /// <summary>The mark as a text, for <see cref="Parse"/>.</summary>
    /// <returns>At most 52 characters.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject.Value:N}{Between}{Number}");
}
