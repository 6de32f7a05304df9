using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>
/// The file of an epoch's key, in two copies: the one tiny thing that must be really deletable, and in no backup.
/// </summary>
/// <remarks>115 bytes: "SMBE", version, epoch (8), key id (16), wrapped key (78), first 8 bytes of the SHA-256 of all before it.</remarks>
internal sealed class EpochFile(IDurableFiles files, string folder)
{
    private const int WrappedLength = 32 + SealedValue.Overhead;
    private const int FileLength = 5 + sizeof(long) + KeyId.Length + WrappedLength + 8;

    private static readonly string[] Copies = ["a", "b"];

    private static ReadOnlySpan<byte> Magic => "SMBE\u0001"u8;

    /// <summary>The epochs of which there is a file, of any state, in rising order.</summary>
    public IReadOnlyList<long> Epochs() =>
        [.. files.List(folder, "epoch-*").Select(EpochOf).OfType<long>().Distinct().Order()];

    /// <summary>Writes both copies.</summary>
    public void Write(EpochKey key, IMasterKey master)
    {
        files.CreateFolder(folder);
        var bytes = ToBytes(key, master);
        foreach (var copy in Copies)
            ReplacedFile.Write(files, PathOf(key.Epoch, copy), bytes);
    }

    /// <summary>Reads an epoch's key from whichever copy is whole, and mends the other.</summary>
    /// <returns>Nothing where neither copy exists or is whole.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: whole, but under a master key that is not at hand.</exception>
    public EpochKey? Read(Guid install, long epoch, IReadOnlyList<IMasterKey> masters)
    {
        var whole = Copies.Select(copy => PathOf(epoch, copy)).Where(files.Exists).Select(files.ReadAll).FirstOrDefault(bytes => IsWhole(bytes, epoch));
        if (whole is null)
            return null;
        var wrapped = SealedValue.Read(whole.AsSpan(FileLength - 8 - WrappedLength, WrappedLength));
        var master = masters.FirstOrDefault(known => known.Id == wrapped.KeyId)
            ?? throw SealFailure.Unavailable($"The key of epoch {epoch} is wrapped under the master key {wrapped.KeyId}, which is not at hand.", "Name that master key; while it is being rotated, name the old and the new one.");
        var key = EpochKey.Unwrap(master, install, epoch, KeyId.Read(whole.AsSpan(5 + sizeof(long))), wrapped);
        foreach (var path in Copies.Select(copy => PathOf(epoch, copy)).Where(path => !files.Exists(path) || !files.ReadAll(path).AsSpan().SequenceEqual(whole)))
            ReplacedFile.Write(files, path, whole);
        return key;
    }

    /// <summary>Destroys all files of an epoch, unfinished ones too.</summary>
    public void Destroy(long epoch)
    {
        foreach (var path in files.List(folder, "epoch-*").Where(path => EpochOf(path) == epoch))
            ReplacedFile.Destroy(files, path);
    }

    private string PathOf(long epoch, string copy) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"epoch-{epoch:D10}.{copy}"));

    private static long? EpochOf(string path)
    {
        var name = Path.GetFileName(path).AsSpan("epoch-".Length);
        var dot = name.IndexOf('.');
        return long.TryParse(dot < 0 ? name : name[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) ? epoch : null;
    }

    private static byte[] ToBytes(EpochKey key, IMasterKey master)
    {
        var bytes = new byte[FileLength];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(5), key.Epoch);
        key.Id.Write(bytes.AsSpan(5 + sizeof(long)));
        key.WrappedBy(master).Bytes.CopyTo(bytes.AsSpan(FileLength - 8 - WrappedLength));
        SHA256.HashData(bytes.AsSpan(0, FileLength - 8)).AsSpan(0, 8).CopyTo(bytes.AsSpan(FileLength - 8));
        return bytes;
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, long epoch) =>
        bytes.Length == FileLength && bytes.StartsWith(Magic) && BinaryPrimitives.ReadInt64BigEndian(bytes[5..]) == epoch
        && SHA256.HashData(bytes[..^8]).AsSpan(0, 8).SequenceEqual(bytes[^8..]);
}
