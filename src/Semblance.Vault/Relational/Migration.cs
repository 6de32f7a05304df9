using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational;

/// <summary>One step of the schema's history.</summary>
/// <param name="Number">From 1 without gaps.</param>
/// <param name="Name">What it does, in words with hyphens.</param>
/// <param name="Text">Its statements.</param>
internal sealed record Migration(int Number, string Name, string Text)
{
    /// <summary>The SHA-256 of the text: a step that was changed after it was applied is seen.</summary>
    public FileDigest Digest => FileDigest.From(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The steps of a dialect, in order.</summary>
    public static IReadOnlyList<Migration> Of(string dialect) => [.. EmbeddedText.Names(dialect).Select(Read)];

    private static Migration Read(string resource)
    {
        var file = Path.GetFileNameWithoutExtension(resource);
        return new Migration(int.Parse(file.AsSpan(0, 3), CultureInfo.InvariantCulture), file[4..], EmbeddedText.Read(resource));
    }
}
