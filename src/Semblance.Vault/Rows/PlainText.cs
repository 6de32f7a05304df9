using System.Text;
using Semblance.Errors;

namespace Semblance.Vault.Rows;

/// <summary>What all texts of the vault keep to.</summary>
internal static class PlainText
{
    /// <summary>The text without spaces at its ends. Letters and accents stay as they were given, composed or not: composing them takes a culture library, which the program runs without.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: empty, too long, or with control characters.</exception>
    public static string Demand(string text, int maxLength, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed.Length > maxLength || !IsPrintable(trimmed))
        {
            throw new SemblanceException(
                ErrorCode.VaultRuleBroken,
                $"A {what} has 1 to {maxLength} printable characters.",
                "Give one that is neither empty nor longer, on one line.");
        }

        return trimmed;
    }

    /// <summary>Half a surrogate pair has no bytes in UTF-8, and would come back as another text.</summary>
    private static bool IsPrintable(string text) =>
        !text.Any(char.IsControl) && !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
