using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Consents;

/// <summary>That a subject agreed: who, to what, when, how it is proved, until when, and whether it was taken back (GDPR Art. 7).</summary>
/// <remarks>Immutable. The evidence is sealed wherever it is kept.</remarks>
public sealed record Consent
{
    /// <summary>The most characters of a description of the evidence: 2,000.</summary>
    public const int MaxEvidenceLength = 2000;

    /// <summary>Its identifier.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>The gallery that it is given for.</summary>
    public required GalleryId GalleryId { get; init; }

    /// <summary>Who agreed.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>What was agreed to, in the words that were shown.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>How it is proved: where the signed form lies, which screen was confirmed.</summary>
    public required string Evidence { get; init => field = PlainText.Demand(value, MaxEvidenceLength, "description of the evidence"); }

    /// <summary>The first day (UTC) on which it does not hold any more.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>When it was taken back (UTC); null while it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private init; }

    /// <summary>Whether it holds at a time.</summary>
    /// <param name="time">A time; only its UTC value counts.</param>
    /// <returns>True from <see cref="GivenAt"/> until it ends or is taken back.</returns>
    public bool IsInForce(DateTimeOffset time) =>
        time >= GivenAt && DateOnly.FromDateTime(time.UtcDateTime) < ExpiresAt && !(WithdrawnAt <= time);

    /// <summary>Takes it back. A second withdrawal changes nothing.</summary>
    /// <param name="time">When (UTC), not before it was given.</param>
    /// <returns>The consent as it stands then.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: before it was given.</exception>
    public Consent Withdraw(DateTimeOffset time)
    {
        if (time < GivenAt)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "A consent can't be withdrawn before it was given.", "Check the clocks of both machines.");
        return WithdrawnAt is null ? this with { WithdrawnAt = time } : this;
    }

    /// <summary>Its identifier alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"consent {Id}";
}
