using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Sealing;

/// <summary>The master key of an installation, 32 bytes in a file that only its owner may read.</summary>
/// <remarks>File: "SMBK", version, key id (16), key (32), first 8 bytes of the SHA-256 of all before it.</remarks>
public sealed class MasterKey : IMasterKey
{
    private const int FileLength = 5 + KeyId.Length + 32 + 8;

    private readonly Envelope _envelope;

    private MasterKey(KeyId id, ReadOnlySpan<byte> secret)
    {
        Id = id;
        using var sealing = DerivedKey.Of(secret, "seal");
        _envelope = new Envelope(id, sealing.Span);
    }

    /// <inheritdoc/>
    public KeyId Id { get; }

    private static ReadOnlySpan<byte> Magic => "SMBK\u0001"u8;

    /// <summary>Makes a new key and writes its file with mode 0600.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: there is such a file; it is not replaced; or the disk failed.</exception>
    public static MasterKey Create(IDurableFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SealFailure.OfFiles(() => Make(files, path));
    }

    /// <summary>Reads the file.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: missing, damaged, or open to others.</exception>
    public static MasterKey Load(IDurableFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!files.Exists(path))
            throw SealFailure.Unavailable($"There is no master key '{path}'.", "Name the file, or restore it from where you keep a copy: without it nothing can be opened.");
        if (files.IsOpenToOthers(path))
            throw SealFailure.Unavailable($"Others may read the master key '{path}'.", $"chmod 600 {path}, and rotate the key if others have accounts here.");
        var read = SealFailure.OfFiles(() => files.ReadAll(path));
        try
        {
            return Parse(read, path);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(read);
        }
    }

    /// <inheritdoc/>
    public SealedValue Wrap(ReadOnlySpan<byte> secret, SealingContext context) => _envelope.Seal(secret, context);

    /// <inheritdoc/>
    public void Unwrap(SealedValue wrapped, SealingContext context, Span<byte> destination) => _envelope.Open(wrapped, context, destination);

    /// <inheritdoc/>
    public void Dispose() => _envelope.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "MasterKey(hidden)";

    private static MasterKey Make(IDurableFiles files, string path)
    {
        if (files.Exists(path))
            throw SealFailure.Unavailable($"'{path}' exists, and a master key is never overwritten.", "Name another file.");
        using var bytes = new PinnedBytes(FileLength);
        Magic.CopyTo(bytes.Span);
        KeyId.Create().Write(bytes.Span[5..]);
        RandomNumberGenerator.Fill(bytes.Span.Slice(5 + KeyId.Length, 32));
        SHA256.HashData(bytes.Span[..^8]).AsSpan(0, 8).CopyTo(bytes.Span[^8..]);
        ReplacedFile.Write(files, Path.GetFullPath(path), bytes.Span);
        return Parse(bytes.Span, path);
    }

    private static MasterKey Parse(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length != FileLength || !bytes.StartsWith(Magic) || !SHA256.HashData(bytes[..^8]).AsSpan(0, 8).SequenceEqual(bytes[^8..]))
            throw SealFailure.Unavailable($"'{path}' is no master key, or was damaged.", "Restore it from where you keep a copy.");
        return new MasterKey(KeyId.Read(bytes[5..]), bytes.Slice(5 + KeyId.Length, 32));
    }
}
