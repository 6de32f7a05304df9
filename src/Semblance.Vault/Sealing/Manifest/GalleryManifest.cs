using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Semblance.Errors;

namespace Semblance.Vault.Sealing.Manifest;

/// <summary>
/// One value for all rows of a gallery: it differs when a row is missing, added, or set back to an older version, which no seal of a single row can show.
/// </summary>
/// <remarks>
/// LtHash (lthash16, 1024 lanes; Lewi, Kim, Maykov and Weis, "Securing Update Propagation with Homomorphic Hashing", 2019, after Bellare and Micciancio): the hash of a set is the sum of
/// its members' hashes in 1024 lanes of 16 bits. So a change costs one addition whatever the gallery's size, and the order does not count. Each member may be in it once. Not safe to change from several threads.
/// </remarks>
public sealed class GalleryManifest
{
    /// <summary>Bytes of the stored form.</summary>
    public const int Length = 1 + 16 + sizeof(long) + Lanes * sizeof(ushort);

    private const int Lanes = 1024;
    private const byte Version = 1;

    private readonly ushort[] _sum = new ushort[Lanes];
    private readonly Guid _gallery;

    /// <summary>Makes the manifest of an empty gallery.</summary>
    /// <param name="gallery">The gallery's id.</param>
    public GalleryManifest(Guid gallery) => _gallery = gallery;

    /// <summary>How many rows.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the stored form.</summary>
    /// <param name="gallery">The gallery's id.</param>
    /// <param name="bytes">What <see cref="ToArray"/> gave.</param>
    /// <returns>The manifest. Whether it is the right one shows when its root is compared with a signed one.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: no manifest of this gallery.</exception>
    public static GalleryManifest Read(Guid gallery, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length || bytes[0] != Version || new Guid(bytes.Slice(1, 16), bigEndian: true) != gallery)
            throw SealFailure.Broken($"the manifest of gallery {gallery} is not one");
        var manifest = new GalleryManifest(gallery) { Count = BinaryPrimitives.ReadInt64LittleEndian(bytes[17..]) };
        for (var lane = 0; lane < Lanes; lane++)
            manifest._sum[lane] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(25 + (lane * 2))..]);
        return manifest;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="digest">The SHA-256 of its envelope (<see cref="SealedValue.Digest"/>), or of all its envelopes one after the other.</param>
    public void Add(Guid row, long version, ReadOnlySpan<byte> digest)
    {
        Span<ushort> member = stackalloc ushort[Lanes];
        Hash(row, version, digest, member);
        for (var lane = 0; lane < Lanes; lane++)
            _sum[lane] += member[lane];
        Count++;
    }

    /// <summary>Takes a row out; for a change, take the old version out and add the new one.</summary>
    /// <param name="row">Its id.</param>
    /// <param name="version">The version that was added.</param>
    /// <param name="digest">The digest that was added.</param>
    public void Remove(Guid row, long version, ReadOnlySpan<byte> digest)
    {
        Span<ushort> member = stackalloc ushort[Lanes];
        Hash(row, version, digest, member);
        for (var lane = 0; lane < Lanes; lane++)
            _sum[lane] -= member[lane];
        Count--;
    }

    /// <summary>The stored form, to be kept in the transaction that changes the rows.</summary>
    /// <returns><see cref="Length"/> bytes.</returns>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        bytes[0] = Version;
        _gallery.TryWriteBytes(bytes.AsSpan(1), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(17), Count);
        for (var lane = 0; lane < Lanes; lane++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(25 + (lane * 2)), _sum[lane]);
        return bytes;
    }

    /// <summary>The root, for audit heads.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string Root() => Convert.ToHexStringLower(SHA256.HashData(ToArray()));

    /// <inheritdoc/>
    public override string ToString() => $"GalleryManifest({Count} rows)";

    private void Hash(Guid row, long version, ReadOnlySpan<byte> digest, Span<ushort> member)
    {
        if (digest.Length != 32)
            throw new ArgumentException("A digest has 32 bytes.", nameof(digest));
        Span<byte> input = stackalloc byte[16 + 16 + sizeof(long) + 32];
        _gallery.TryWriteBytes(input, bigEndian: true, out _);
        row.TryWriteBytes(input[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(input[32..], version);
        digest.CopyTo(input[40..]);
        Shake128.HashData(input, MemoryMarshal.AsBytes(member));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(member, member);
    }
}
