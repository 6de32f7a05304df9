using Semblance.Vault.Rows;

namespace Semblance.Vault.Galleries;

/// <summary>What people call a gallery; unique in a vault.</summary>
/// <remarks>Kept in the clear: it names a purpose ("staff, north gate"), never a person.</remarks>
public sealed record GalleryName
{
    /// <summary>The most characters: 100.</summary>
    public const int MaxLength = 100;

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> characters without control characters; spaces at both ends are cut.</param>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: empty, too long or unprintable.</exception>
    public GalleryName(string text) => Text = PlainText.Demand(text, MaxLength, "gallery's name");

    /// <summary>The name.</summary>
    public string Text { get; }

    /// <summary>The name.</summary>
    /// <returns>The text itself.</returns>
    public override string ToString() => Text;
}
