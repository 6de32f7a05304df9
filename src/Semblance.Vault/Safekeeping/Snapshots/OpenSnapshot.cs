using Semblance.Vault.Files;
using Semblance.Vault.Ports;
using Semblance.Vault.Sealing.Snapshots;

namespace Semblance.Vault.Safekeeping.Snapshots;

/// <summary>A snapshot that fits the gallery's state, by itself or with the rows that were added since. Its blocks may still turn out to be damaged.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class OpenSnapshot : IDisposable
{
    private readonly IDurableFiles _files;
    private readonly string _path;
    private readonly SnapshotHead _head;
    private readonly SnapshotKey _key;

    internal OpenSnapshot(IDurableFiles files, string path, SnapshotHead head, SnapshotKey key) => (_files, _path, _head, _key) = (files, path, head, key);

    /// <summary>Where the rows begin that were added since it was written, and have to be read beside it; <see langword="null"/> where there are none.</summary>
    public RowMarks? Since { get; internal init; }

    /// <summary>How many blocks.</summary>
    public int Blocks => _head.Blocks;

    /// <summary>Bytes of all blocks together.</summary>
    public long Length => _head.ContentLength;

    /// <summary>Bytes of a block.</summary>
    /// <param name="number">Which, from 0 on.</param>
    public int LengthOf(int number) => _head.LengthOf(number);

    /// <summary>The bytes about it.</summary>
    /// <returns>Nothing where they were changed.</returns>
    public byte[]? ReadAbout() => ReadHead()?[SnapshotBase.Length..];

    /// <summary>The state that it is of.</summary>
    /// <returns>Nothing where it was changed.</returns>
    internal SnapshotBase? ReadBase() => ReadHead() is { } bytes ? SnapshotBase.Read(bytes) : null;

    /// <summary>Reads some blocks, one after the other, on the calling thread.</summary>
    /// <param name="numbers">Which.</param>
    /// <param name="take">Takes each with its number; the bytes are wiped afterwards.</param>
    /// <returns>False where one was damaged; then nothing of the snapshot is to be trusted.</returns>
    public bool TryRead(IEnumerable<int> numbers, SnapshotFill take)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(take);
        var room = new byte[Math.Min(_head.BlockLength, _head.ContentLength) + SnapshotHead.SealedLength];
        using var cipher = Cipher();
        try
        {
            foreach (var number in numbers)
            {
                var length = LengthOf(number);
                if (!TryRead(cipher, number + 1, _head.OffsetOf(number), room.AsSpan(0, length + SnapshotHead.SealedLength)))
                    return false;
                take(number, room.AsSpan(0, length));
            }

            return true;
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(room);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private byte[]? ReadHead()
    {
        if (_head.AboutLength < SnapshotBase.Length)
            return null;
        var room = new byte[_head.AboutLength + SnapshotHead.SealedLength];
        using var cipher = Cipher();
        return TryRead(cipher, 0, SnapshotHead.AboutOffset, room) ? room[.._head.AboutLength] : null;
    }

    private SnapshotCipher Cipher() => _key.Cipher(_head.ToBytes());

    private bool TryRead(SnapshotCipher cipher, int number, long offset, Span<byte> room)
    {
        try
        {
            return _files.ReadAt(_path, offset, room) == room.Length && cipher.TryOpen(number, room[..^SnapshotHead.SealedLength], room[^SnapshotHead.SealedLength..]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
