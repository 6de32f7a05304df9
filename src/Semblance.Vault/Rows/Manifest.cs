using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Semblance.Vault.Rows;

/// <summary>What a gallery holds, in one value: rows that are missing, added or rolled back give another one.</summary>
/// <remarks>
/// The root belongs into every signed head of the audit chain: only what has left the machine shows that the whole store was put back. It says
/// that rows are missing, not which.
/// </remarks>
public sealed record Manifest
{
    internal Manifest(long rows, ManifestSum sum) => (Rows, Sum) = (rows, sum);

    /// <summary>The manifest of nothing.</summary>
    public static Manifest Empty { get; } = new(0, new ManifestSum());

    /// <summary>How many rows.</summary>
    public long Rows { get; }

    /// <summary>The SHA-256 over the number of rows and the sum of their hashes: 64 lower-case hexadecimal digits.</summary>
    public string Root => Convert.ToHexStringLower(SHA256.HashData(Text()));

    internal ManifestSum Sum { get; }

    /// <summary>This manifest and more rows, added up by all cores.</summary>
    internal Manifest With(IReadOnlyList<RowTag> added) => new(Rows + added.Count, Sum.Plus(ManifestSum.Of(added)));

    /// <summary>The number of rows and the beginning of the root.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"{Rows} rows, {Root[..8]}";

    private byte[] Text()
    {
        var text = new byte[sizeof(long) + ManifestSum.Length];
        BinaryPrimitives.WriteInt64LittleEndian(text, Rows);
        Sum.ToBytes().CopyTo(text, sizeof(long));
        return text;
    }
}
