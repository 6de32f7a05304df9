using Semblance.Vault.Rows;

namespace Semblance.Vault.Subjects;

/// <summary>What another system calls the subject (a staff number, a ticket); unique in a gallery.</summary>
/// <remarks>Sealed wherever it is kept; found again by its <see cref="BlindIndex"/>. It is not printed.</remarks>
public sealed record ExternalId
{
    /// <summary>The most characters: 200.</summary>
    public const int MaxLength = 200;

    /// <summary>Takes an identifier, in Unicode's composed form (NFC).</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> printable characters.</param>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: empty, too long or unprintable.</exception>
    public ExternalId(string text) => Text = PlainText.Demand(text, MaxLength, "external identifier");

    /// <summary>The identifier.</summary>
    public string Text { get; }

    /// <summary>Its kind alone, so that it does not get into logs.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => "(external id)";
}
