using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Audit;

/// <summary>
/// A signed statement of how far the chain goes and what is in it. Whoever has a copy elsewhere can show any later change of what came before it.
/// </summary>
/// <param name="Origin">Which chain.</param>
/// <param name="Size">How many events.</param>
/// <param name="Root">The tree's root (RFC 6962), 64 hexadecimal digits.</param>
/// <param name="At">When it was signed, to the millisecond.</param>
/// <param name="Previous">The SHA-256 of the head before it, 64 hexadecimal digits; of the first: of nothing.</param>
/// <param name="Manifests">The galleries' manifests at that time.</param>
public sealed record AuditHead(string Origin, long Size, string Root, DateTimeOffset At, string Previous, IReadOnlyList<ManifestRoot> Manifests)
{
    private const string Mark = "— ";

    /// <summary>The signed text: a checkpoint in the manner of C2SP, with a signature line of our own kind of key.</summary>
    /// <param name="signer">The installation's key.</param>
    /// <returns>Lines.</returns>
    public string Sign(SigningKey signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        var body = Body();
        byte[] signature = [.. KeyHash(Origin, signer.Public), .. signer.Sign(Encoding.UTF8.GetBytes(body))];
        return $"{body}\n{Mark}{Origin} {Convert.ToBase64String(signature)}\n";
    }

    /// <summary>Reads a signed text.</summary>
    /// <param name="text">What <see cref="Sign"/> gave.</param>
    /// <param name="key">The installation's public key.</param>
    /// <returns>The head; nothing where the text is none, or was not signed by the key.</returns>
    public static AuditHead? Read(string text, VerificationKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        var end = text.IndexOf("\n\n" + Mark, StringComparison.Ordinal) + 1;
        if (end == 0 || Parse(text[..end]) is not { } head)
            return null;
        var body = head.Body();
        var start = $"{body}\n{Mark}{head.Origin} ";
        if (!text.StartsWith(start, StringComparison.Ordinal) || !text.EndsWith('\n'))
            return null;
        var line = text[start.Length..^1];
        var signature = new byte[4 + 64];
        // Compared as text too, since base64 has spare bits that a reader passes over.
        return Convert.TryFromBase64String(line, signature, out var length) && length == signature.Length && string.Equals(Convert.ToBase64String(signature), line, StringComparison.Ordinal)
            && signature.AsSpan(0, 4).SequenceEqual(KeyHash(head.Origin, key)) && key.Verify(Encoding.UTF8.GetBytes(body), signature.AsSpan(4)) ? head : null;
    }

    /// <summary>The digest by which the next head knows a signed one.</summary>
    /// <param name="text">The signed text.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string Body()
    {
        var text = new StringBuilder();
        text.Append(Origin).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{Size}\n{Convert.ToBase64String(Convert.FromHexString(Root))}\n");
        text.Append(CultureInfo.InvariantCulture, $"time {At.ToUnixTimeMilliseconds()}\nprevious {Previous}\n");
        foreach (var manifest in Manifests)
            text.Append(CultureInfo.InvariantCulture, $"manifest {manifest.Gallery} {manifest.Rows} {manifest.Root}\n");
        return text.ToString();
    }

    private static AuditHead? Parse(string body)
    {
        var lines = body.Split('\n')[..^1];
        try
        {
            return lines.Length < 5 ? null : new AuditHead(
                lines[0], Number(lines[1]), Convert.ToHexStringLower(Convert.FromBase64String(lines[2])), DateTimeOffset.FromUnixTimeMilliseconds(Number(After(lines[3], "time "))), After(lines[4], "previous "),
                [.. lines.Skip(5).Select(ManifestOf)]);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static ManifestRoot ManifestOf(string line) =>
        After(line, "manifest ").Split(' ') is [var gallery, var rows, var root] ? new ManifestRoot(Guid.Parse(gallery), Number(rows), root) : throw new FormatException("A manifest line has three values.");

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string After(string line, string start) => line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..] : throw new FormatException($"A line '{start}' is missing.");

    /// <summary>C2SP's way to name a key, with the type 0xFF for a kind that is not in its list.</summary>
    private static ReadOnlySpan<byte> KeyHash(string origin, VerificationKey key) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(origin), (byte)'\n', 0xFF, .. "semblance-ecdsa-p256"u8, .. Encoding.ASCII.GetBytes(key.GetFingerprint())]).AsSpan(0, 4);
}
