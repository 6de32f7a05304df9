using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Semblance.Errors;

namespace Semblance.Vault.Rows;

/// <summary>
/// The sum of the hashes of a set of row tags in 1024 lanes of 16 bits: LtHash (lthash16; Lewi, Kim, Maykov and Weis, "Securing Update Propagation with
/// Homomorphic Hashing", 2019, after Bellare and Micciancio), with SHAKE128 as its function.
/// </summary>
/// <remarks>
/// Why not add the tags up as numbers of 256 bits: whoever has an old copy of a large gallery knows two tags of many rows, and a generalised birthday
/// search (Wagner, 2002) finds rows that can be set back together without the sum showing it. The many lanes are what that search fails at. Not safe to change from several threads.
/// </remarks>
internal sealed class ManifestSum : IEquatable<ManifestSum>
{
    /// <summary>Bytes of the stored form.</summary>
    public const int Length = Lanes * sizeof(ushort);

    private const int Lanes = 1024;

    private readonly ushort[] _lanes = new ushort[Lanes];

    public static ManifestSum Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"A manifest's sum has {Length} bytes, not {bytes.Length}.", "Restore the vault from a backup.");
        var sum = new ManifestSum();
        for (var lane = 0; lane < Lanes; lane++)
            sum._lanes[lane] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(lane * sizeof(ushort))..]);
        return sum;
    }

    /// <summary>The sum of many tags, by all cores.</summary>
    public static ManifestSum Of(IReadOnlyList<RowTag> tags)
    {
        var (gate, sum) = (new Lock(), new ManifestSum());
        Parallel.For(0, tags.Count, static () => new ManifestSum(), (at, _, part) => part.With(tags[at]), part =>
        {
            lock (gate)
                sum = sum.Plus(part);
        });
        return sum;
    }

    public void Add(RowTag tag)
    {
        Span<ushort> member = stackalloc ushort[Lanes];
        Hash(tag, member);
        for (var lane = 0; lane < Lanes; lane++)
            _lanes[lane] += member[lane];
    }

    private ManifestSum With(RowTag tag)
    {
        Add(tag);
        return this;
    }

    public void Remove(RowTag tag)
    {
        Span<ushort> member = stackalloc ushort[Lanes];
        Hash(tag, member);
        for (var lane = 0; lane < Lanes; lane++)
            _lanes[lane] -= member[lane];
    }

    /// <summary>A new sum of this and another one.</summary>
    public ManifestSum Plus(ManifestSum other)
    {
        var sum = new ManifestSum();
        for (var lane = 0; lane < Lanes; lane++)
            sum._lanes[lane] = (ushort)(_lanes[lane] + other._lanes[lane]);
        return sum;
    }

    /// <summary>The stored form: the lanes one after the other, little-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        for (var lane = 0; lane < Lanes; lane++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(lane * sizeof(ushort)), _lanes[lane]);
        return bytes;
    }

    public bool Equals(ManifestSum? other) => other is not null && _lanes.AsSpan().SequenceEqual(other._lanes);

    public override bool Equals(object? obj) => Equals(obj as ManifestSum);

    public override int GetHashCode() => HashCode.Combine(_lanes[0], _lanes[1], _lanes[2]);

    private static void Hash(RowTag tag, Span<ushort> member)
    {
        Shake128.HashData(tag.ToBytes(), MemoryMarshal.AsBytes(member));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(member, member);
    }
}
