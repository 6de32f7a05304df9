namespace Semblance.Vault.Rows;

/// <summary>A keyed digest (HMAC-SHA-256) over the whole row: its clear columns, its version and its sealed values.</summary>
/// <remarks>Made and checked by the sealing room. The store adds the hashes of a gallery's tags up (<see cref="Manifest"/>), so that a row that is missing or was rolled back is seen.</remarks>
public readonly record struct RowTag
{
    /// <summary>How many bytes it has: 32.</summary>
    public const int Length = Digest256.Length;

    private RowTag(Digest256 value) => Value = value;

    internal Digest256 Value { get; }

    /// <summary>Takes the 32 bytes.</summary>
    /// <param name="bytes">32 bytes.</param>
    /// <returns>The value.</returns>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: another length.</exception>
    public static RowTag From(ReadOnlySpan<byte> bytes) => new(Digest256.Read(bytes));

    /// <summary>The 32 bytes, in a new array.</summary>
    /// <returns>A copy.</returns>
    public byte[] ToBytes() => Value.ToBytes();

    /// <summary>The first 8 of 64 hexadecimal digits: enough to tell two apart in a message.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Convert.ToHexStringLower(ToBytes())[..8];
}
