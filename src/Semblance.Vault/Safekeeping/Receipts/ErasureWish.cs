using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Semblance.Vault.Audit;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Vault.Safekeeping.Receipts;

/// <summary>A key that has to be destroyed, and the receipt that is owed for it. It waits beside the rows, from the transaction that removes them until the receipt is kept.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Subject">The subject; zero for the gallery with all its subjects.</param>
/// <param name="Event">The erasure's event, of which the receipt names the place in the chain.</param>
/// <param name="Receipt">What the receipt will say: without epochs until the key is destroyed. Nothing where none is owed.</param>
internal sealed record ErasureWish(Guid Gallery, Guid Subject, AuditEvent? Event = null, ErasureReceipt? Receipt = null)
{
    private const int KeyLength = 32;

    /// <summary>Whether the key is gone and the receipt alone is missing.</summary>
    public bool IsOver => Receipt is { Epoch: > 0 };

    /// <summary>Gallery and subject (16 bytes each); then, where a receipt is owed, the event with its length before it, and the receipt in canonical form.</summary>
    public byte[] ToBytes()
    {
        var happened = Event is { } one ? AuditEncoding.Write(new AuditRecord(0, one.At, one)) : [];
        var receipt = Receipt is { } owed ? CanonicalJson.Write(owed.ToJson(string.Empty, string.Empty)) : [];
        var bytes = new byte[KeyLength + (Receipt is null ? 0 : sizeof(int) + happened.Length + receipt.Length)];
        Gallery.TryWriteBytes(bytes, bigEndian: true, out _);
        Subject.TryWriteBytes(bytes.AsSpan(16), bigEndian: true, out _);
        if (Receipt is null)
            return bytes;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(KeyLength), happened.Length);
        happened.CopyTo(bytes, KeyLength + sizeof(int));
        receipt.CopyTo(bytes, KeyLength + sizeof(int) + happened.Length);
        return bytes;
    }

    public static ErasureWish Read(ReadOnlySpan<byte> bytes)
    {
        var key = new ErasureWish(new Guid(bytes[..16], bigEndian: true), new Guid(bytes[16..KeyLength], bigEndian: true));
        if (bytes.Length == KeyLength)
            return key;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[KeyLength..]);
        var rest = bytes[(KeyLength + sizeof(int))..];
        return key with { Event = AuditEncoding.Read(rest[..length])?.Event, Receipt = ErasureReceipt.FromJson((JsonObject)CanonicalJson.Read(rest[length..])!) };
    }
}
