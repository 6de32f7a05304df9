using Semblance.Vault.Rows;

namespace Semblance.Vault.Galleries;

/// <summary>What a gallery is for, in the words of the record of processing; every use of it has to fit (GDPR Art. 5(1)(b)).</summary>
/// <remarks>Kept in the clear: it is the controller's, and says nothing about one person.</remarks>
public sealed record Purpose
{
    /// <summary>The most characters: 500.</summary>
    public const int MaxLength = 500;

    /// <summary>Takes a purpose.</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> printable characters.</param>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: empty, too long or unprintable.</exception>
    public Purpose(string text) => Text = PlainText.Demand(text, MaxLength, "purpose");

    /// <summary>The purpose.</summary>
    public string Text { get; }

    /// <summary>The purpose.</summary>
    /// <returns>The text itself.</returns>
    public override string ToString() => Text;
}
